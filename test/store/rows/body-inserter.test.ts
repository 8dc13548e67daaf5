import { expect, test } from 'vitest';
import { sha256, toUtf8 } from '../../../src/bytes/index.ts';
import { bodyInserter } from '../../../src/store/rows/body-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';

const whole = toUtf8('0123456789');

test('the same body is stored once, and its hash is computed when nobody has', () => {
  const db = memoryDatabase();
  const insert = bodyInserter(db);
  const name = insert({ kept: whole, length: 10, sha256: null, complete: true });
  expect(name).toBe(sha256(whole));
  expect(insert({ kept: whole, length: 10, sha256: name, complete: true })).toBe(name);
  expect(db.prepare('SELECT * FROM body').all()).toEqual([
    { sha256: name, size: 10, kept: 10, content: Buffer.from(whole) },
  ]);
});

test('of a body over the cap the beginning is kept, and more of it when it comes again with more', () => {
  const db = memoryDatabase();
  const insert = bodyInserter(db);
  const kept = (): unknown => db.prepare('SELECT kept, CAST(content AS TEXT) AS content, size FROM body').get();
  const name = sha256(whole);
  insert({ kept: whole.subarray(0, 4), length: 10, sha256: name, complete: true });
  expect(kept()).toEqual({ kept: 4, content: '0123', size: 10 });
  insert({ kept: whole.subarray(0, 6), length: 10, sha256: name, complete: true });
  insert({ kept: whole.subarray(0, 2), length: 10, sha256: name, complete: true });
  expect(kept()).toEqual({ kept: 6, content: '012345', size: 10 });
});

test('a body of no bytes is a body', () => {
  const db = memoryDatabase();
  bodyInserter(db)({ kept: new Uint8Array(), length: 0, sha256: null, complete: true });
  expect(db.prepare('SELECT kept, typeof(content) AS type FROM body').get()).toEqual({ kept: 0, type: 'blob' });
});

test('the hash of a beginning is never passed off as that of the whole', () => {
  const insert = bodyInserter(memoryDatabase());
  expect(() => insert({ kept: whole, length: 11, sha256: null, complete: true })).toThrow(TypeError);
});
