import { expect, test } from 'vitest';
import { noteInserter } from '../../../src/store/rows/note-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START } from '../sample-parts.ts';

test('phases, runs and gaps are stored as they are', () => {
  const db = memoryDatabase();
  const note = noteInserter(db);
  note.phase({ id: 1, name: 'private', private: true, consent: 'before', startedAt: START });
  note.run({ id: 3, startedAt: START, toolVersion: '0.1.0', parts: ['decoder/gzip@1'] });
  note.gap({ startedAt: 1, endedAt: 2, reason: 'queue-full', detail: 'Too much.', missing: null });
  expect(db.prepare('SELECT * FROM phase').all()).toEqual([
    { id: 1, name: 'private', private: 1, consent: 'before', started_at: START },
  ]);
  expect(db.prepare('SELECT * FROM run').all()).toEqual([
    { id: 3, started_at: START, tool_version: '0.1.0', parts: '["decoder/gzip@1"]' },
  ]);
  expect(db.prepare('SELECT * FROM gap').all()).toEqual([
    { id: 1, started_at: 1, ended_at: 2, reason: 'queue-full', detail: 'Too much.', missing: null },
  ]);
});

test('the same canary named twice is one canary', () => {
  const db = memoryDatabase();
  const note = noteInserter(db);
  note.canary({ kind: 'text', value: 'heron' });
  note.canary({ kind: 'text', value: 'heron' });
  note.canary({ kind: 'query', value: 'heron' });
  expect(db.prepare('SELECT kind FROM canary ORDER BY id').pluck().all()).toEqual(['text', 'query']);
});
