import { expect, test } from 'vitest';
import { fingerprintLines } from '../../src/cli/fingerprint-lines.ts';

test('a SHA-256 is two short lines that lose no digit', () => {
  const digits = '0123456789abcdef'.repeat(4);
  const lines = fingerprintLines(digits);
  expect(lines).toEqual(Array.from({ length: 2 }, () => '0123 4567 89AB CDEF 0123 4567 89AB CDEF'));
  expect(lines.join('').replaceAll(' ', '').toLowerCase()).toBe(digits);
});
