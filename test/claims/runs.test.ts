import { expect, test } from 'vitest';
import { runsOf } from '../../src/claims/runs.ts';

test('phases of one name are its runs, numbered or not', () => {
  const phases = ['browse#1', 'browse#2', 'private', 'browse'].map((name, index) => ({
    ...{ id: index + 1, name, private: false, consent: null, startedAt: 0, endedAt: null },
  }));
  expect(runsOf(phases, new Set([2, 4]))).toEqual([
    { phase: 'browse', seen: 2, of: 3 },
    { phase: 'private', seen: 0, of: 1 },
  ]);
});
