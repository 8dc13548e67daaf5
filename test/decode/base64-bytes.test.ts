import { expect, test } from 'vitest';
import { base64Bytes } from '../../src/decode/base64-bytes.ts';
import { readBase64 } from '../../src/decode/base64-text.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const decode = (text: string): string => Buffer.from(base64Bytes(text, readBase64(text)!)).toString();

test('pieces are joined, each without its padding', () => {
  const pieces = ['a first text of some length.', 'and a second one', 'third!'];
  expect(decode(pieces.map(encode).join(''))).toBe(pieces.join(''));
});

test('a space stands for a plus', () => {
  expect(decode(encode('~~~~ and some more text ~~~~>>>>').replaceAll('+', ' '))).toBe(
    '~~~~ and some more text ~~~~>>>>',
  );
});
