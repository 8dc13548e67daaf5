import { expect, test } from 'vitest';
import { readGaps } from '../../../src/store/reading/read-gaps.ts';
import { memoryDatabase } from '../memory-database.ts';

test('gaps come oldest first, as they were stored', () => {
  const later = { startedAt: 5, endedAt: 6, reason: 'store-failed', detail: 'No space.', missing: null };
  const earlier = { startedAt: 1, endedAt: 9, reason: 'queue-full', detail: 'Too much.', missing: 3 };
  const db = memoryDatabase([
    { kind: 'gap', gap: later },
    { kind: 'gap', gap: earlier },
  ]);
  expect(readGaps(db)).toEqual([earlier, later]);
});
