import { expect, test } from 'vitest';
import { readSession } from '../../../src/store/reading/read-session.ts';
import { memoryDatabase } from '../memory-database.ts';
import { session } from '../sample-session.ts';

test('the session comes back as it was', () => {
  expect(readSession(memoryDatabase())).toEqual(session);
});

test('a file without a session is damaged', () => {
  const db = memoryDatabase();
  db.prepare('DELETE FROM session').run();
  expect(() => readSession(db)).toThrow(expect.objectContaining({ code: 'CORRUPT' }) as Error);
});
