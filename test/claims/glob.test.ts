import { expect, test } from 'vitest';
import { matchesAny } from '../../src/claims/glob.ts';

test.each([
  ['sa.example', 'sa.example', true],
  ['*.example', 'SA.Example', true],
  ['sa.*.com', 'sa.api.intl.miui.com', true],
  ['*', '', true],
  ['a*a', 'a', false],
  ['*.example', 'example', false],
  ['sa.example', 'xsa.example', false],
  ['a*b*c', 'acb', false],
])('%s on %s is %s', (glob, text, is) => {
  expect(matchesAny([glob], text)).toBe(is);
});

test('one of several is enough, none is never', () => {
  expect([matchesAny(['x', 'y*'], 'yes'), matchesAny([], 'yes')]).toEqual([true, false]);
});

test('a hostile pattern does not hang', () => {
  expect(matchesAny(['*a'.repeat(2000)], 'a'.repeat(1999))).toBe(false);
});
