import { expect, test } from 'vitest';
import { globMatcher } from '../../src/bytes/glob-matcher.ts';

test.each([
  ['sa.example', 'sa.example', true],
  ['*.example', 'SA.Example', true],
  ['sa.*.com', 'sa.api.intl.miui.com', true],
  ['*', '', true],
  ['a*a', 'a', false],
  ['*.example', 'example', false],
  ['sa.example', 'xsa.example', false],
  ['a*b*c', 'acb', false],
  ['a*b*c', 'a-b-c', true],
  ['ab*ba', 'aba', false],
  ['tracking.*', 'tracking.miui.com', true],
  ['A.Example', 'a.example', true],
])('%s on %s is %s', (glob, text, is) => {
  expect(globMatcher([glob])(text)).toBe(is);
});

test('one of several is enough, none is never', () => {
  expect([globMatcher(['x', 'y*'])('yes'), globMatcher([])('yes')]).toEqual([true, false]);
});

test('a hostile pattern does not hang', () => {
  expect(globMatcher(['*a'.repeat(2000)])('a'.repeat(1999))).toBe(false);
});
