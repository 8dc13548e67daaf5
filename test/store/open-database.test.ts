import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, openMemory } from '../../src/store/open-database.ts';
import { newFile } from './temporary-folder.ts';

test('only create makes a file, and only read cannot write', () => {
  const file = newFile();
  expect(() => openDatabase(file, 'read')).toThrow('unable to open');
  expect(() => openDatabase(file, 'write')).toThrow('unable to open');
  expect(existsSync(file)).toBe(false);
  const made = openDatabase(file, 'create');
  made.prepare('CREATE TABLE t (x)').run();
  made.close();
  const reader = openDatabase(file, 'read');
  expect(() => reader.prepare('INSERT INTO t VALUES (1)').run()).toThrow('readonly');
  reader.close();
});

test('a file from a stranger gets no trust and checked cells', () => {
  const db = openDatabase(newFile(), 'create');
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
  db.close();
});

test('names that mean something to SQLite are only names of files', () => {
  const folder = dirname(newFile());
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const name of [':memory:', 'file:x?mode=memory']) openDatabase(name, 'create').close();
  } finally {
    process.chdir(before);
  }
  expect(readdirSync(folder).sort()).toEqual([':memory:', 'file:x?mode=memory']);
});

test('a database in memory is empty and leaves nothing', () => {
  const db = openMemory();
  expect(db.name).toBe(':memory:');
  expect(db.prepare('SELECT * FROM sqlite_schema').all()).toEqual([]);
});
