import { expect, test } from 'vitest';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('sources that disagree on a country stand side by side, and one source says a thing once', () => {
  const db = memoryDatabase();
  const say = db.prepare(
    "INSERT INTO place (host, ip, item, value, source) VALUES ('a.example', '192.0.2.1', 'server-country', ?, ?)",
  );
  say.run('SG', 'one');
  say.run('CN', 'two');
  expect(() => say.run('SG', 'one')).toThrow('UNIQUE');
  expect(db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(2);
});

test('a sighting needs its identifier and its exchange', () => {
  const db = memoryDatabase(entries);
  const insert = db.prepare(
    'INSERT INTO identifier_sighting (identifier_id, exchange_id, payload_id) VALUES (?, ?, ?)',
  );
  expect(() => insert.run(1, 1, 'x1:request.body')).toThrow('FOREIGN KEY');
  db.prepare(
    "INSERT INTO identifier (run_id, value, kind, survived, reason) VALUES (1, 'v', 'unknown-id', '[]', 'r')",
  ).run();
  insert.run(1, 1, 'x1:request.body');
  expect(() => insert.run(1, 99, 'x99:request.body')).toThrow('FOREIGN KEY');
});
