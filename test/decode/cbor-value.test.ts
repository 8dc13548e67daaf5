import { expect, test } from 'vitest';
import { cborValue } from '../../src/decode/cbor-value.ts';

const read = (hex: string): unknown => cborValue(new Uint8Array(Buffer.from(hex, 'hex')));

// RFC 8949 appendix A.
test.each<[string, unknown]>([
  ['1bffffffffffffffff', 18446744073709551615n],
  ['3903e7', -1000],
  ['fb3ff199999999999a', 1.1],
  ['f93e00', 1.5],
  ['f4', false],
  ['f6', null],
  ['c11a514b67b0', 1363896240],
  ['62c3bc', 'ü'],
  ['83010203', { items: [1, 2, 3] }],
  ['9f01820203ff', { items: [1, { items: [2, 3] }] }],
  ['a201020304', { entries: [['1', 2], ['3', 4]] }], // prettier-ignore
  ['bf6346756ef563416d7421ff', { entries: [['Fun', true], ['Amt', -2]] }], // prettier-ignore
  ['7f657374726561646d696e67ff', 'streaming'],
  ['5f42010243030405ff', Uint8Array.from([1, 2, 3, 4, 5])],
])('%s is read', (hex, value) => {
  expect(read(hex)).toEqual(value);
});

test.each([
  '0102',
  '81',
  '1c',
  'ff',
  '62c328',
  'a1',
  'a14101f6',
  '9f01',
  'bf01ff',
  '5f6161ff',
  '9bffffffffffffffff',
  'f8ff',
])('%s is refused with a RangeError', (hex) => {
  expect(() => read(hex)).toThrow(RangeError);
});

test('nesting without end is refused before the stack is', () => {
  expect(() => read('81'.repeat(100_000))).toThrow(RangeError);
});
