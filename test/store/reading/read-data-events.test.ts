import { expect, test } from 'vitest';
import { firstDataEvents, readDataEvents } from '../../../src/store/reading/read-data-events.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, exchange, finding } from '../sample-parts.ts';
import { analysis, entries, run } from '../sample-session.ts';

test('every event comes once, over many pages', () => {
  const findings = Array.from({ length: 1100 }, (_, index) => finding('x1:request.body', { value: String(index) }));
  const db = memoryDatabase([
    ...entries,
    { kind: 'run', run: { ...run, id: 2 } },
    { kind: 'analysis', runId: 2, analysis: { ...analysis, findings } },
  ]);
  const values = [...readDataEvents(db)].map(({ value }) => value);
  expect(values).toEqual(['490154203237518', ...findings.map(({ value }) => value)]);
});

test('the first ones are the first in time, not the first to be analysed', () => {
  const late = { ...analysis, exchangeSeq: 9, payloads: [], events: [], findings: [finding('x9:request.body')] };
  const db = memoryDatabase([
    ...entries,
    { kind: 'exchange', exchange: exchange(9, { startedAt: START }) },
    { kind: 'analysis', runId: 1, analysis: late },
  ]);
  expect(firstDataEvents(db, 2).map(({ exchangeId }) => exchangeId)).toEqual([9, 1]);
});
