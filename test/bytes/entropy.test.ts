import { expect, test } from 'vitest';
import { entropy } from '../../src/bytes/entropy.ts';

test.each([
  ['nothing', new Uint8Array(), 0],
  ['one value', new Uint8Array(64).fill(7), 0],
  ['two values, evenly', new Uint8Array([0, 1, 0, 1]), 1],
  ['every value once', Uint8Array.from({ length: 256 }, (_unused, index) => index), 8],
])('entropy of %s', (_name, bytes, bits) => {
  expect(entropy(bytes)).toBeCloseTo(bits, 10);
});
