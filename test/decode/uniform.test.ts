import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { uniform } from '../../src/decode/uniform.ts';

const noise = (blocks: number): Uint8Array =>
  Buffer.concat(Array.from({ length: blocks }, (_, index) => createHash('sha512').update(String(index)).digest()));

test('noise of any size from 64 bytes on looks uniform, text and counters do not', () => {
  for (const blocks of [1, 4, 16, 64]) {
    expect(uniform(noise(blocks))).toBe(true);
    expect(uniform(Buffer.from('{"event":"search"} '.repeat(blocks * 4)))).toBe(false);
    expect(uniform(Uint8Array.from({ length: blocks * 64 }, (_, index) => index & 15))).toBe(false);
  }
});

test('of a few bytes nothing is said', () => {
  expect(uniform(noise(1).subarray(0, 31))).toBe(false);
});
