import { expect, test } from 'vitest';
import { looksLikeDigest } from '../../src/decode/digest.ts';

test.each([
  ['48534eab84b505faff5d856f4f721fe3', true],
  ['48534EAB84B505FAFF5D856F4F721FE3', true],
  ['8a0c29ee448b1094d78c74d8955359f8ece62fc4', true],
  ['ad9a20c3e654a93d393fba715026d4e17f9d31ea6a2ff6f4a19a4c8d86c37ec8', true],
  ['48534eab84b505faff5d856f4f721fe', false],
  ['48534eab84b505faff5d856f4f721fE3', false],
  ['12345678901234567890123456789012', false],
  ['abcdefabcdefabcdefabcdefabcdefab', false],
  ['a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', false],
  ['a6d8a07882b6a1d5', false],
])('%s: %s', (text, expected) => {
  expect(looksLikeDigest(text)).toBe(expected);
});
