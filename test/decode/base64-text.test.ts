import { expect, test } from 'vitest';
import { readBase64 } from '../../src/decode/base64-text.ts';

test.each([
  ['YWJj', { alphabet: 'standard', digits: 4, padding: 0, wrapped: false, spaces: false }],
  ['YWI=', { alphabet: 'standard', digits: 3, padding: 1, wrapped: false, spaces: false }],
  ['YW-_', { alphabet: 'url', digits: 4, padding: 0, wrapped: false, spaces: false }],
  ['YW+/YWJj\nYQ==\n', { alphabet: 'standard', digits: 10, padding: 2, wrapped: true, spaces: false }],
  ['YW YWJjYWJjYWJjYWJjYWJjY', { alphabet: 'standard', digits: 24, padding: 0, wrapped: false, spaces: true }],
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
