import { expect, test } from 'vitest';
import { lzAlphabet, lzStringText } from '../../src/decode/lz-string-text.ts';

// Made by lz-string 1.5.0.
const base64 = 'N4IgpgbmB2AuIC4QGcwEMBOBjAFiANCAO4D2GAJoiGtAAQCW0UcY5tAjgK5jKz0nQQAXyA==';
const text = '{"event":"search","word":"an invented question"}';

test('a text that begins like JSON has an alphabet, others have none', () => {
  expect(lzAlphabet(base64)).toBe('base64');
  expect(lzAlphabet(base64.replace(/=+$/, '-'))).toBe('uri');
  for (const other of [
    base64.slice(0, 20),
    'x'.repeat(64),
    'https://a.example/an/invented/path/of/length',
    'N4 and then a sentence, of no code',
  ]) {
    expect(lzAlphabet(other), other).toBeNull();
  }
});

test('the text comes out, up to the limit and not beyond', () => {
  expect(lzStringText(base64, 'base64', 1000)).toEqual({ text });
  expect(lzStringText(base64, 'base64', 20)).toBe('over');
});

test.each([
  ['cut off', base64.slice(0, -8)],
  ['with digits behind its end', base64.replace('==', 'AAAA')],
  ['with a digit that does not exist', base64.replace('u', '*')],
])('%s it is none', (_, code) => {
  expect(lzStringText(code, 'base64', 1000)).toBeNull();
});
