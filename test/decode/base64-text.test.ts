import { expect, test } from 'vitest';
import { base64Start, readBase64 } from '../../src/decode/base64-text.ts';

test.each([
  ['YWJj', { alphabet: 'standard', digits: 4, padding: 0, wrapped: false, spaces: false, pieces: 1, cut: false }],
  ['YWI=', { alphabet: 'standard', digits: 3, padding: 1, wrapped: false, spaces: false, pieces: 1, cut: false }],
  ['YW-_', { alphabet: 'url', digits: 4, padding: 0, wrapped: false, spaces: false, pieces: 1, cut: false }],
  [
    'YW+/YWJj\nYQ==\n',
    { alphabet: 'standard', digits: 10, padding: 2, wrapped: true, spaces: false, pieces: 1, cut: false },
  ],
  [
    'YW YWJjYWJjYWJjYWJjYWJjY',
    { alphabet: 'standard', digits: 24, padding: 0, wrapped: false, spaces: true, pieces: 1, cut: false },
  ],
])('%j is base64', (text, expected) => {
  expect(readBase64(text)).toEqual(expected);
});

test.each([
  'YW+_',
  'YWJj*',
  'YQ=',
  'YQ===',
  'YWJjY',
  'YQ==YQ==',
  'a b c d e f g h i j k l m n o p',
  'Y\nW\nJ\nj\nY\nW',
])('%j is not', (text) => {
  expect(readBase64(text)).toBeNull();
});

test('encodings one behind the other are read as one text in pieces', () => {
  const one = Buffer.from('a text of 34 bytes, all of them so').toString('base64');
  const two = one + Buffer.from('and another').toString('base64');
  expect(readBase64(two)).toMatchObject({ digits: 46 + 15, padding: 1, pieces: 2 });
});

test('a long text may lack its end, a short one not', () => {
  expect(readBase64('A'.repeat(65))).toMatchObject({ cut: true });
  expect(readBase64('A'.repeat(61))).toBeNull();
});

test('the start of a text is its first nine bytes, in either alphabet', () => {
  expect(Buffer.from(base64Start('YW4gaW52ZW50ZWQg') ?? []).toString()).toBe('an invent');
  expect([...(base64Start('_-8AAAAAAAAA') ?? [])]).toEqual([0xff, 0xef, 0, 0, 0, 0, 0, 0, 0]);
  expect(base64Start('YW4g=W52ZW50')).toBeNull();
  expect(base64Start('YW4gaW5')).toBeNull();
});
