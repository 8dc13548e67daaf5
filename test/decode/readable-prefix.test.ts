import { expect, test } from 'vitest';
import { readablePrefix } from '../../src/decode/readable-prefix.ts';

const text = 'ein längerer Satz über 小米浏览器';
const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
const read = (input: Uint8Array): string => Buffer.from(readablePrefix(input)).toString();

test('a text is kept up to the first control character or broken character', () => {
  expect(read(bytes(text, 0, 'after'))).toBe(text);
  expect(read(bytes(text, 0xff, 'after'))).toBe(text);
  expect(read(bytes(text, 0xe5, 0xb0))).toBe(text);
  expect(read(bytes(text))).toBe(text);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('cut %d bytes before its end it stays a beginning of the text', (cut) => {
  const whole = bytes(text);
  const prefix = read(whole.subarray(0, whole.length - cut));
  expect(text.startsWith(prefix)).toBe(true);
  expect(Buffer.byteLength(prefix)).toBeGreaterThanOrEqual(whole.length - cut - 2);
});

test('binary data are not cut', () => {
  const noise = bytes('PK', 0, 1, 2, 0xff, 'more of it, but too late');
  expect(readablePrefix(noise)).toEqual(noise);
});
