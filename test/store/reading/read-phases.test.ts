import { expect, test } from 'vitest';
import { readPhases } from '../../../src/store/reading/read-phases.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('a phase ends where the next begins, and knows what was seen in it', () => {
  expect(readPhases(memoryDatabase(entries))).toEqual([
    {
      id: 1,
      name: 'browse',
      private: false,
      consent: null,
      startedAt: START,
      endedAt: START + 2000,
      exchanges: 1,
      findings: 1,
    },
    {
      id: 2,
      name: 'private',
      private: true,
      consent: 'refused',
      startedAt: START + 2000,
      endedAt: null,
      exchanges: 3,
      findings: 1,
    },
  ]);
});

test('the last phase ends with the session', () => {
  const db = memoryDatabase(entries);
  db.prepare('UPDATE session SET ended_at = 99').run();
  expect(readPhases(db).at(-1)?.endedAt).toBe(99);
});

test('a finding in a message is one of the phase it was sent in', () => {
  const phases = readPhases(memoryDatabase([...entries, ...socketEntries]));
  expect(phases.map(({ exchanges, findings }) => [exchanges, findings])).toEqual([
    [2, 1],
    [3, 2],
  ]);
});
