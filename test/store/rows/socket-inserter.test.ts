import { expect, test } from 'vitest';
import { sha256 } from '../../../src/bytes/index.ts';
import { socketInserter } from '../../../src/store/rows/socket-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, exchangeEnd, message } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('a message is a row that names its body', () => {
  const db = memoryDatabase([...entries, ...socketEntries]);
  expect(db.prepare('SELECT * FROM message WHERE number = 2').get()).toEqual({
    id: 2,
    exchange_id: 5,
    number: 2,
    phase_id: 1,
    sent_at: START + 5200,
    direction: 'down',
    kind: 'binary',
    body_sha256: sha256('message 2'),
    bytes: 9,
    complete: 1,
    compressed: 1,
    error: null,
  });
  expect(db.prepare('SELECT CAST(content AS TEXT) FROM body WHERE sha256 = ?').pluck().get(sha256('message 2'))).toBe(
    'message 2',
  );
});

test('the same number twice, and a message of an exchange that is not there, are refused', () => {
  const insert = socketInserter(memoryDatabase([...entries, ...socketEntries]));
  expect(() => {
    insert.message(message(5, 2));
  }).toThrow('UNIQUE');
  expect(() => {
    insert.message(message(77, 1));
  }).toThrow('FOREIGN KEY');
});

test('the end fills in what the beginning could not know, and changes nothing else', () => {
  const db = memoryDatabase([...entries, ...socketEntries]);
  const row = (seq: number): unknown =>
    db
      .prepare(
        'SELECT ended_at, request_bytes, request_complete, response_bytes, response_complete, error FROM exchange WHERE id = ?',
      )
      .raw()
      .get(seq);
  expect(row(5)).toEqual([START + 55_000, 900, 0, 400, 1, 'websocket-malformed']);
  const before = row(4);
  const insert = socketInserter(db);
  insert.ended(exchangeEnd(99));
  insert.ended(exchangeEnd(5, { error: null, requestBytes: 1 }));
  expect(row(5)).toEqual([START + 55_000, 1, 1, 400, 1, null]);
  expect(row(4)).toEqual(before);
});
