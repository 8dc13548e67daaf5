import { expect, test } from 'vitest';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('every kind of entry finds its tables', () => {
  const db = memoryDatabase([...entries, ...socketEntries]);
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM phase) AS phases, (SELECT count(*) FROM canary) AS canaries,
         (SELECT count(*) FROM connection) AS connections, (SELECT count(*) FROM exchange) AS exchanges,
         (SELECT count(*) FROM body) AS bodies, (SELECT count(*) FROM run) AS runs,
         (SELECT count(*) FROM analysis) AS analyses, (SELECT count(*) FROM payload) AS payloads,
         (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM finding) AS findings,
         (SELECT count(*) FROM gap) AS gaps, (SELECT count(*) FROM message) AS messages,
         (SELECT count(*) FROM exchange WHERE ended_at IS NULL) AS open`,
    )
    .get();
  expect(counts).toEqual({
    phases: 2,
    canaries: 2,
    connections: 2,
    exchanges: 5,
    bodies: 8,
    runs: 1,
    analyses: 3,
    payloads: 7,
    events: 1,
    findings: 4,
    gaps: 1,
    messages: 4,
    open: 0,
  });
});
