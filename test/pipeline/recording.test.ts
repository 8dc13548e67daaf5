import { expect, test } from 'vitest';
import { hostMatcher } from '../../src/pipeline/recording.ts';

test.each([
  ['a.example', 'a.example', true],
  ['a.example', 'b.a.example', false],
  ['*.example', 'a.b.example', true],
  ['*.example', 'example', false],
  ['tracking.*', 'tracking.miui.com', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c', false],
  ['ab*ba', 'aba', false],
  ['*', 'anything.at.all', true],
  ['A.Example', 'a.example', true],
])('--passthrough %s on %s is %s', (glob, host, expected) => {
  expect(hostMatcher([glob])(host)).toBe(expected);
});

test('no pattern passes nothing through', () => {
  expect(hostMatcher([])('a.example')).toBe(false);
});
