import { expect, test } from 'vitest';
import { uncleanEnd } from '../../src/store/unclean-end.ts';
import { memoryDatabase } from './memory-database.ts';
import { START, exchange, message } from './sample-parts.ts';
import { END, entries, run } from './sample-session.ts';
import { socketEntries } from './sample-socket.ts';

test('the gap begins with the last moment that is surely stored and ends when it was noticed', () => {
  expect(uncleanEnd(memoryDatabase(entries), END)).toEqual({
    startedAt: START + 60_000,
    endedAt: END,
    reason: 'unclean-end',
    detail: expect.stringContaining('cut off') as string,
    missing: null,
  });
});

test.each([
  ['nothing at all', [], START],
  ['a run', [{ kind: 'run', run: { ...run, startedAt: START + 1 } }], START + 1],
  [
    'a phase',
    [{ kind: 'phase', phase: { id: 9, name: 'x', private: false, consent: null, startedAt: START + 2 } }],
    START + 2,
  ],
  [
    'an exchange',
    [...entries, { kind: 'exchange', exchange: exchange(99, { endedAt: START + 70_000 }) }],
    START + 70_000,
  ],
  [
    'an exchange that goes on',
    [...entries, { kind: 'exchange', exchange: exchange(99, { startedAt: START + 80_000, endedAt: null }) }],
    START + 80_000,
  ],
  [
    'a message',
    [...entries, ...socketEntries, { kind: 'message', message: message(5, 9, { at: START + 90_000 }) }],
    START + 90_000,
  ],
] as const)('the last thing stored may be %s', (_what, stored, last) => {
  expect(uncleanEnd(memoryDatabase(stored), END)?.startedAt).toBe(last);
});

test('a clock that went backwards makes no gap that ends before it begins', () => {
  expect(uncleanEnd(memoryDatabase(entries), 0)).toMatchObject({ startedAt: START + 60_000, endedAt: START + 60_000 });
});

test('a session that was closed has none', () => {
  const db = memoryDatabase(entries);
  db.prepare('UPDATE session SET writer_open = 0').run();
  expect(uncleanEnd(db, END)).toBeNull();
});
