import { expect, test } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';

const KNOWN = ['sqlite', 'jsonl', 'csv', 'html'];

test.each([
  ['sqlte', 'sqlite'],
  ['json', 'jsonl'],
  ['CSV', 'csv'],
  ['htlm', 'html'],
  ['parquet', null],
  ['', null],
])('%j is nearest to %j', (name, expected) => {
  expect(nearest(name, KNOWN)).toBe(expected);
});

test('a very long name is compared with nothing', () => {
  expect(nearest('csv'.repeat(1e6), KNOWN)).toBeNull();
});
