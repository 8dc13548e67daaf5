import { expect, test } from 'vitest';
import { protobufValue } from '../../src/decode/protobuf-value.ts';

const read = (hex: string): unknown => protobufValue(new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex')));
const text = (value: string): string => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]).toString('hex');
};

test.each<[string, string, unknown]>([
  ['a number', '08 96 01', [['1', 150]]],
  ['a negative number', '08 ff ff ff ff ff ff ff ff ff 01', [['1', -1]]],
  ['a number that a double would round', '08 ff ff ff ff ff ff ff ff 7f', [['1', 9223372036854775807n]]],
  ['a double', '09 00 00 00 00 00 00 f8 3f', [['1', 1.5]]],
  ['eight bytes that are no measure', '09 01 00 00 00 00 00 00 00', [['1', 1]]],
  ['a float', '0d 00 00 c0 3f', [['1', 1.5]]],
  ['four bytes that are no measure', '0d 07 00 00 00', [['1', 7]]],
  ['text', `12 ${text('小米')}`, [['2', '小米']]],
  ['text that parses as a message', `12 ${text('email')}`, [['2', 'email']]],
  ['a message that begins like text', `22 26 0a ${text('eee173f9-b99f-422b-ab84-350218bc451e')}`, [['4', { entries: [['1', 'eee173f9-b99f-422b-ab84-350218bc451e']] }]]], // prettier-ignore
  ['bytes', '12 02 ff fe', [['2', Uint8Array.from([0xff, 0xfe])]]],
  ['a group', '0b 10 01 0c', [['1', { entries: [['2', 1]] }]]],
  ['a field that comes again', '08 01 08 02', [['1', { items: [1, 2] }]]],
])('%s is read', (_, hex, entries) => {
  expect(read(hex)).toEqual({ entries });
});

test('all occurrences of a field are read in the same way', () => {
  const asText = [['1', { items: ['email', 'a'] }]];
  expect(read(`0a ${text('email')} 0a ${text('a')}`)).toEqual({ entries: asText });
  const one = { entries: [['1', 5]] };
  expect(read('0a 02 08 05 0a 02 08 05')).toEqual({ entries: [['1', { items: [one, one] }]] });
});

test.each(['08', '00 01', '0a 05 61', '0b 10 01', '0c', '0f', '08 ff ff ff ff ff ff ff ff ff ff', '09 00 00'])(
  '%s is refused with a RangeError',
  (hex) => {
    expect(() => read(hex)).toThrow(RangeError);
  },
);

test('nesting without end is refused before the stack is', () => {
  expect(() => read('0b'.repeat(100_000))).toThrow(RangeError);
});
