import { expect, test } from 'vitest';
import { checkPages } from '../../src/store/check-pages.ts';
import { memoryDatabase } from './memory-database.ts';
import { entries } from './sample-session.ts';

test('a whole database passes; a row that breaks a rule of its table is damage', () => {
  const db = memoryDatabase(entries);
  checkPages(db, 'a.sqlite');
  db.pragma('ignore_check_constraints = ON');
  db.prepare("UPDATE exchange SET kind = 'seen'").run();
  db.pragma('ignore_check_constraints = OFF');
  expect(() => {
    checkPages(db, 'a.sqlite');
  }).toThrow(expect.objectContaining({ name: 'StoreError', code: 'CORRUPT' }) as Error);
});
