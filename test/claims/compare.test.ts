import { expect, test } from 'vitest';
import { compare } from '../../src/claims/index.ts';
import { compareFacts } from './sample-compare.ts';

test('a session beside itself is the same in everything', () => {
  const side = { facts: compareFacts(), phase: null };
  const { destinations, code, first } = compare(side, side);
  expect(first).toEqual(['browse', 'private']);
  expect(destinations.map(({ status }) => status)).toEqual(['stays']);
  expect(code.verdict).toBe('supported');
});

test('two phases of one session', () => {
  const facts = compareFacts();
  const { first, second, destinations } = compare({ facts, phase: 'baseline' }, { facts, phase: 'browse' });
  expect([first, second]).toEqual([['baseline'], ['browse']]);
  expect(destinations.map(({ host, status }) => [host, status])).toEqual([
    ['idle.example', 'vanishes'],
    ['sa.vendor.example', 'appears'],
  ]);
});
