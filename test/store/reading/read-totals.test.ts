import { expect, test } from 'vitest';
import { readTotals } from '../../../src/store/reading/read-totals.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('everything is counted once; what came back is no finding, and blind is not failed', () => {
  expect(readTotals(memoryDatabase(entries))).toEqual({
    connections: 2,
    exchanges: 4,
    failed: 1,
    blind: 1,
    bytesUp: 149 + 700,
    bytesDown: 2 + 1000 + 80,
    findings: 2,
    events: 1,
  });
});

test('an empty session is all zeros', () => {
  expect(new Set(Object.values(readTotals(memoryDatabase())))).toEqual(new Set([0]));
});
