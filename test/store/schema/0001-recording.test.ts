import { expect, test } from 'vitest';
import { openMemory } from '../../../src/store/open-database.ts';
import { recordingTables } from '../../../src/store/schema/0001-recording.ts';

const insertExchange = `INSERT INTO exchange (id, session_id, phase_id, connection_id, kind, started_at, ended_at, client_ip,
  client_port, request_headers, response_headers, altered) VALUES (5, 's', 1, 1, ?, 1, 2, '::1', 3, '[]', '[]', '[]')`;

test('the seq of an exchange is its id, and its kind is one of four', () => {
  const db = openMemory();
  db.exec(recordingTables);
  db.pragma('foreign_keys = OFF');
  db.prepare(insertExchange).run('http');
  expect(db.prepare('SELECT seq FROM exchange').pluck().get()).toBe(5);
  expect(() => db.prepare(insertExchange).run('seen')).toThrow('CHECK');
});

test('a text where a time belongs is refused', () => {
  const db = openMemory();
  db.exec(recordingTables);
  const insert = db.prepare("INSERT INTO gap (started_at, ended_at, reason, detail) VALUES (?, 1, 'r', 'd')");
  expect(() => insert.run('now')).toThrow('cannot store TEXT');
});
