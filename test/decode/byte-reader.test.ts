import { expect, test } from 'vitest';
import { byteReader, exact } from '../../src/decode/byte-reader.ts';

const bytes = Uint8Array.from([0xff, 0xff, 0xfe, 0x3c, 0x00, 0x40, 0x09, 0x21, 0xfb, 1, 2]);

test('numbers are read one after another, high byte first', () => {
  const reader = byteReader(bytes);
  expect(reader.unsigned(1)).toBe(255);
  expect(reader.signed(2)).toBe(-2);
  expect(reader.float(2)).toBe(1);
  expect(reader.left()).toBe(6);
  expect(reader.float(4)).toBeCloseTo(2.1427, 4);
  expect([...reader.take(2)]).toEqual([1, 2]);
});

test('beyond the end there is a RangeError and nothing else', () => {
  expect(() => byteReader(bytes).take(12)).toThrow(RangeError);
  expect(() => byteReader(bytes.subarray(0, 3)).unsigned(4)).toThrow(RangeError);
});

test('half precision knows small numbers, infinity and what is no number', () => {
  const half = (high: number, low: number): number => byteReader(Uint8Array.from([high, low])).float(2);
  expect([half(0x00, 0x01), half(0x7c, 0x00), half(0x7e, 0x00), half(0xc0, 0x00)]).toEqual([
    2 ** -24,
    Infinity,
    NaN,
    -2,
  ]);
});

test('only a number that would lose digits stays a bigint', () => {
  expect([exact(2n ** 53n - 1n), exact(2n ** 53n)]).toEqual([2 ** 53 - 1, 2n ** 53n]);
});
