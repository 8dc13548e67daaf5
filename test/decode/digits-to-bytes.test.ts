import { expect, test } from 'vitest';
import { digitsToBytes } from '../../src/decode/digits-to-bytes.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

test('digits give their bits, first bit first, and what fills no byte is dropped', () => {
  expect(Buffer.from(digitsToBytes('MZXW6YTBOI', BASE32, 5)!).toString()).toBe('foobar');
  expect(digitsToBytes('ABC', '0ABC', 2)).toEqual(new Uint8Array());
});

test('a digit that does not exist gives nothing', () => {
  expect(digitsToBytes('MZX1', BASE32, 5)).toBeNull();
});
