import { expect, test } from 'vitest';
import { fingerprintGroups } from '../../src/phone/fingerprint-groups.ts';

test('a SHA-256 is sixteen groups of four, upper case, nothing lost', () => {
  const fingerprint = '0123456789abcdef'.repeat(4);
  const groups = fingerprintGroups(fingerprint);
  expect(groups).toHaveLength(16);
  expect(groups.join('').toLowerCase()).toBe(fingerprint);
  expect(groups[2]).toBe('89AB');
});

test('an empty fingerprint has no groups', () => {
  expect(fingerprintGroups('')).toEqual([]);
});
