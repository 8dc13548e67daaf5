import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import type { Node } from '../../../src/decode/index.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { sealedBody, wrappedKey } from '../../../src/decode/xiaomi/onetrack-seal.ts';
import type { Header } from '../../../src/model/index.ts';
import { post, rootOf } from '../message.ts';
import { form } from '../protocols/sealing.ts';

const HEADERS: readonly Header[] = [
  ['OT_SID', 'session'],
  ['OT_ts', '1588243200123'],
  ['OT_sender', 'com.example.app'],
  ['OT_protocol', '3.0'],
];
const rootsOf = (body: Uint8Array, headers: readonly Header[]): readonly Node[] => [
  ...new Set(unwrap(post(body, headers)).nodes.map(rootOf)),
];

test('whole blocks under all four headers are a sealed body', () => {
  expect(sealedBody(rootsOf(new Uint8Array(32).fill(200), HEADERS))?.size).toBe(32);
});

test.each([0, 1, 2, 3])('without header %i they are not', (missing) => {
  const headers = HEADERS.filter((_, index) => index !== missing);
  expect(sealedBody(rootsOf(new Uint8Array(32).fill(200), headers))).toBeNull();
});

test.each([0, 8, 31, 33])('%i bytes are not whole blocks', (size) => {
  expect(sealedBody(rootsOf(new Uint8Array(size).fill(200), HEADERS))).toBeNull();
});

describe('the request for a session', () => {
  const secretKey = Buffer.alloc(128, 200).toString('base64');
  const fields: Readonly<Record<string, string>> = { secretKey, app_id: '7' };
  const signed = `app_id7secretKey${secretKey}miui_sdkconfig_jafej!@#)(*e@!#`;
  const sign = createHash('md5').update(signed).digest('hex');
  const keyOf = (more: Readonly<Record<string, string>>): string | null | undefined =>
    wrappedKey(bodyOf(unwrap(post(form({ ...fields, ...more }))).nodes)!)?.name;

  test('is proved by its signature', () => {
    expect(keyOf({ sign })).toBe('secretKey');
    expect(keyOf({ sign: sign.toUpperCase() })).toBe('secretKey');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['no signature', {}],
    ['a signature of something else', { sign: createHash('md5').update('x').digest('hex') }],
    ['a field that was not signed', { sign, b: '1' }],
    ['a key of another size', { sign, secretKey: 'AAAA' }],
  ])('is not believed with %s', (_, more) => {
    expect(keyOf(more)).toBeUndefined();
  });
});
