import { expect, test } from 'vitest';
import { valueBits } from '../../src/decode/value-bits.ts';

test('names and strings count, numbers and bytes do not', () => {
  expect(valueBits({ entries: [['event', 1], ['7', 2]] })).toBe(10); // prettier-ignore
  expect(valueBits({ items: [1, 2n, null, true, new Uint8Array(100)] })).toBe(0);
});

test('a character that repeats and a text with control characters prove little', () => {
  expect(valueBits('U'.repeat(64))).toBe(8);
  expect(valueBits('with \u0001 in it, whatever else it says')).toBe(0);
});

test('there is an end to certainty', () => {
  expect(valueBits({ items: Array.from({ length: 100 }, (_, index) => `an invented sentence ${index}`) })).toBe(64);
});
