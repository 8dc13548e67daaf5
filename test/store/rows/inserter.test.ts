import { expect, test } from 'vitest';
import { openMemory } from '../../../src/store/open-database.ts';
import { inserter } from '../../../src/store/rows/inserter.ts';

test('texts are stored as valid UTF-8, everything else as it is', () => {
  const db = openMemory();
  db.exec('CREATE TABLE t (a ANY, b ANY) STRICT');
  const insert = inserter(db, 'INSERT INTO t VALUES (?, ?)');
  expect(insert('half \ud800, \udc00 and \u{1f600}', 7)).toBe(1);
  expect(insert(new Uint8Array([0xff]), null)).toBe(2);
  expect(db.prepare('SELECT hex(a) AS a, b FROM t').raw().all()).toEqual([
    [Buffer.from('half \ufffd, \ufffd and \u{1f600}').toString('hex').toUpperCase(), 7],
    ['FF', null],
  ]);
});
