import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/model/index.ts';
import { entryInserter } from '../../../src/store/rows/entry-inserter.ts';
import { exchangeInserter, nothingSeen } from '../../../src/store/rows/exchange-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, exchange } from '../sample-parts.ts';
import { session } from '../sample-session.ts';

const phase = {
  kind: 'phase',
  phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START },
} as const;

const inserterOf = (db: Database, seen = nothingSeen()) => {
  const insert = exchangeInserter(db, session.id);
  return (row: Exchange): void => {
    insert(row, seen);
  };
};

test('an exchange whose connection was lost is evidence all the same', () => {
  const db = memoryDatabase([phase]);
  exchangeInserter(db, session.id)(exchange(1, { connectionId: 77 }), nothingSeen());
  expect(db.prepare('SELECT id, client_ip, opened_at FROM connection').all()).toEqual([
    { id: 77, client_ip: '192.168.7.20', opened_at: null },
  ]);
});

test('a destination is one row from its first sight on, by host and port', () => {
  const db = memoryDatabase([phase]);
  const insert = inserterOf(db);
  insert(exchange(1));
  insert(exchange(2));
  insert(exchange(3, { port: 8443 }));
  insert(exchange(4, { port: null }));
  insert(exchange(5, { host: null }));
  expect(db.prepare('SELECT host, port FROM destination ORDER BY id').all()).toEqual([
    { host: 'sa.example', port: 443 },
    { host: 'sa.example', port: 8443 },
    { host: 'sa.example', port: 0 },
  ]);
});

test('an exchange of an unknown phase is refused: it would be missing in every view', () => {
  const insert = inserterOf(memoryDatabase());
  expect(() => {
    insert(exchange(1));
  }).toThrow('FOREIGN KEY');
});

test('no body and a body of no bytes are two things', () => {
  const db = memoryDatabase([phase]);
  const insert = inserterOf(db);
  insert(exchange(1, { requestBody: null }));
  insert(exchange(2, { requestBody: { kept: new Uint8Array(), length: 0, sha256: null, complete: true } }));
  expect(db.prepare('SELECT request_bytes, request_complete FROM exchange ORDER BY id').raw().all()).toEqual([
    [null, null],
    [0, 1],
  ]);
});

test('a batch that was rolled back leaves nothing that the next one would take for stored', () => {
  const db = memoryDatabase([phase]);
  const insert = entryInserter(db, session.id);
  const store = db.transaction(insert);
  const rows = [1, 2].map((seq) => ({ kind: 'exchange', exchange: exchange(seq) }) as const);
  expect(() => {
    store([...rows, { kind: 'exchange', exchange: exchange(3, { phaseId: 99 }) }]);
  }).toThrow('FOREIGN KEY');
  store(rows);
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count('exchange'), count('connection'), count('destination')]).toEqual([2, 1, 1]);
});
