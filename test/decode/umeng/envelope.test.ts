import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import { unwrap } from '../../../src/decode/index.ts';
import type { Envelope } from '../../../src/decode/umeng/envelope.ts';
import { umengEnvelope } from '../../../src/decode/umeng/envelope.ts';
import { fixture, post } from '../message.ts';
import { binary, envelope } from '../thrift-bytes.ts';

const entity = deflateSync(JSON.stringify({ header: {}, analytics: {} }));
const read = (body: Uint8Array): Envelope | null => umengEnvelope(bodyOf(unwrap(post(body)).nodes)!);

describe('an envelope', () => {
  test('gives its entity, and with codex 1 the key from its signature', () => {
    expect(read(envelope(entity, { codex: 0 }))).toMatchObject({
      key: null,
      codex: 0,
      entity: { size: entity.length },
    });
    expect(read(envelope(entity, { codex: 1, encoding: binary }))?.key).toEqual({
      label: 'key in the signature',
      bytes: new Uint8Array(Buffer.from('abca5b788657ff78b01fb5c86ee5bf2e', 'hex')),
      iv: new Uint8Array(Buffer.from('0a010b05040f070917030106080c0d5b', 'hex')),
      source: 'message',
    });
  });

  test('of a codex that nobody knows has no key', () => {
    expect(read(envelope(entity, { codex: 9 }))).toMatchObject({ key: null, codex: 9 });
  });

  test('whose checksum does not fit is none', () => {
    expect(read(envelope(entity, { codex: 1, checksum: 'd41d8cd98f00b204e9800998ecf8427e' }))).toBeNull();
  });
});

test.each([
  ['a struct of other fields', fixture('thrift/synthetic-compact/input.bin').body!],
  ['a JSON document', Buffer.from('{"3":"a","7":"b"}')],
  ['a text', Buffer.from('a text')],
])('%s is none', (_, body) => {
  expect(read(body)).toBeNull();
});
