import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import { thriftValue } from '../../../src/decode/thrift-value.ts';
import { claims, fixture, madeBy, post, rootOf } from '../message.ts';
import { binary, compact, envelope } from '../thrift-bytes.ts';

const inner = JSON.stringify({ event: 'an invented event' });

/** The whole search costs a thousand times more, and is asked only about what parses. */
function reads(bytes: Uint8Array): boolean {
  try {
    return thriftValue(bytes).entries.length > 0;
  } catch {
    return false;
  }
}

describe('fires', () => {
  test.each([
    ['compact', compact],
    ['binary', binary],
  ])('a struct in the %s encoding is written as JSON, and what is packed in it is opened', (_, encoding) => {
    const message = post(envelope(deflateSync(inner), { codex: 0, encoding }));
    const { nodes } = unwrap(message);
    expect(madeBy(nodes, 'thrift').map(({ slot }) => slot)).toEqual([
      { kind: 'whole' },
      { kind: 'field', pointer: '/7' },
    ]);
    expect(nodes.map(({ text }) => text)).toContain(inner);
    for (const node of nodes) expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });
});

describe('silent', () => {
  test.each([
    ['a text', post('an invented text that ends in nothing')],
    ['a struct without any text', post(Buffer.from([0x13, 1, 0x13, 2, 0x13, 3, 0x13, 4, 0x13, 5, 0x13, 6, 0]))],
    [
      'a struct of short texts',
      post(Buffer.concat([binary.text(1, 'one'), binary.text(2, 'fifteen letters'), Buffer.from([0])])),
    ],
    ['a struct that was cut off', post(envelope(deflateSync(inner), { codex: 0 }).subarray(0, -9))],
    [
      'a struct with a byte too many',
      post(Buffer.concat([envelope(deflateSync(inner), { codex: 0 }), Buffer.from([0])])),
    ],
    ['a protobuf message', fixture('protobuf/nested/input.bin')],
  ])('%s', (_, message) => {
    expect(claims(message)).not.toContain('thrift');
  });

  test('of 20,000 runs of noise with the right ends not one is taken', () => {
    const heads = [0x18, 0x15, 0x1c, 0x16, 0x28, 0x0b, 0x08, 0x0c];
    let taken = 0;
    for (let seed = 0; seed < 20_000; seed += 1) {
      const bytes = new Uint8Array(
        createHash('sha512')
          .update(`noise ${seed}`)
          .digest()
          .subarray(0, 12 + (seed % 52)),
      );
      bytes[0] = heads[seed % heads.length]!;
      if (bytes[0] < 16) bytes.set([0, 1], 1);
      bytes[bytes.length - 1] = 0;
      if (reads(bytes) && claims(post(bytes)).includes('thrift')) taken += 1;
    }
    expect(taken).toBe(0);
  });
});
