import { expect, test } from 'vitest';
import { bsonValue } from '../../src/decode/bson-value.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

test('the example of the specification is read', () => {
  const example = '16000000 02 68656c6c6f00 06000000 776f726c6400 00';
  expect(bsonValue(bytes(example))).toEqual({ entries: [['hello', 'world']] });
});

test('a list, numbers of every kind, bytes and null', () => {
  const text =
    '30000000 04 6100 0c000000 10 3000 07000000 00 12 6200 ffffffffffffff7f 08 6300 01 0a 6400 05 6500 02000000 00 abcd 00';
  expect(bsonValue(bytes(text))).toEqual({
    entries: [
      ['a', { items: [7] }],
      ['b', 9223372036854775807n],
      ['c', true],
      ['d', null],
      ['e', bytes('abcd')],
    ],
  });
});

test.each([
  ['', 'does not fit'],
  ['05000000', 'does not fit'],
  ['0500000001', 'without its end'],
  ['0600000000 00', 'without its end'],
  ['0c000000 20 6100 00000000 00', 'not known'],
  ['0c000000 10 6100 00000000 01', 'without its end'],
  ['10000000 02 6100 ffffff7f 61620000 00', 'does not fit'],
])('%s is refused: %s', (hex, words) => {
  expect(() => bsonValue(bytes(hex))).toThrow(RangeError);
  expect(() => bsonValue(bytes(hex))).toThrow(words);
});
