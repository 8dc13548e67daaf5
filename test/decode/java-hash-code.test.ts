import { expect, test } from 'vitest';
import { javaHashCode } from '../../src/decode/java-hash-code.ts';

/** Values that Java itself prints. */
test.each([
  ['', 0],
  ['a', 97],
  ['hello', 99162322],
  ['The quick brown fox jumps over the lazy dog', -609428141],
  ['polygenelubricants', -2147483648],
])('%j -> %d', (text, hash) => {
  expect(javaHashCode(text)).toBe(hash);
});
