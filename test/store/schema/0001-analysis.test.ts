import { expect, test } from 'vitest';
import { memoryDatabase } from '../memory-database.ts';
import { analysis, entries, run } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('a finding of an analysis that is not there is refused', () => {
  const db = memoryDatabase();
  const insert = db.prepare(
    `INSERT INTO finding (exchange_id, message_number, run_id, payload_id, detector, version, message_id, message, kind,
       confidence, value)
     VALUES (1, 0, 1, 'x1:request.body', 'd', 1, 'm', 'm', 'url', 'observed', 'v')`,
  );
  expect(() => insert.run()).toThrow('FOREIGN KEY');
});

test('one exchange can be analysed by many runs, and by each of them once', () => {
  const again = { kind: 'analysis', runId: 2, analysis } as const;
  const twoRuns = [...entries, { kind: 'run', run: { ...run, id: 2 } } as const, again];
  expect(memoryDatabase(twoRuns).prepare('SELECT count(*) FROM analysis').pluck().get()).toBe(3);
  expect(() => memoryDatabase([...twoRuns, again])).toThrow('UNIQUE');
});

test('each message of a WebSocket is analysed by itself, beside the exchange that it belongs to', () => {
  const own = { kind: 'analysis', runId: 1, analysis: { ...analysis, exchangeSeq: 5, payloads: [], findings: [], events: [] } } as const; // prettier-ignore
  const db = memoryDatabase([...entries, ...socketEntries, own]);
  expect(db.prepare('SELECT message_number FROM analysis WHERE exchange_id = 5').pluck().all()).toEqual([0, 3]);
});
