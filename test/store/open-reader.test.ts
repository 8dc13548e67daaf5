import { closeSync, copyFileSync, openSync, readdirSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { openReader } from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { sampleFile } from './sample-file.ts';
import { newFile } from './temporary-folder.ts';

function refusal(file: string): UserError {
  try {
    openReader(file).close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It was to be refused.');
}

test('a missing file, a folder, an empty file and a file that is no SQLite are refused in a sentence with a hint', () => {
  const file = newFile();
  expect(refusal(file).message).toContain('does not exist');
  expect(refusal(dirname(file)).message).toContain('not a file');
  writeFileSync(file, '');
  expect(refusal(file).message).toContain('empty');
  writeFileSync(file, 'GET / HTTP/1.1\r\n'.repeat(100));
  const { message, hint } = refusal(file);
  expect(message).toContain('no SQLite');
  expect(hint).not.toBe('');
  expect(readdirSync(dirname(file))).toEqual(['session.sqlite']);
});

test('a database of another program is refused', () => {
  const file = newFile();
  const db = openDatabase(file, 'create');
  db.prepare('CREATE TABLE session (id)').run();
  db.close();
  expect(refusal(file).message).toContain('not one of telltale');
});

test('a file of a newer telltale is refused and not touched', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'write');
  db.pragma('user_version = 2');
  db.close();
  const { message, hint } = refusal(file);
  expect(message).toContain('newer');
  expect(hint).toContain('Update');
});

test('a file whose view was made to say something else is refused', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'write');
  db.prepare('DROP VIEW blind_spot').run();
  db.prepare('CREATE VIEW blind_spot AS SELECT NULL AS host WHERE 0').run();
  db.close();
  expect(refusal(file).message).toContain('view blind_spot');
});

test('tables that somebody added do not hinder reading', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'write');
  db.prepare('CREATE TABLE notes (x)').run();
  db.close();
  openReader(file).close();
});

test('a damaged page and a file cut short are CORRUPT, with the command that saves the rest, and stay where they are', () => {
  const file = sampleFile();
  const copy = newFile();
  copyFileSync(file, copy);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * 5);
  closeSync(handle);
  truncateSync(copy, 4096 * 6);
  for (const damaged of [file, copy]) {
    const code = expect.objectContaining({ code: 'CORRUPT' }) as Error;
    expect(() => openReader(damaged)).toThrow(code);
    expect(() => openReader(damaged)).toThrow('.recover');
    expect(readdirSync(dirname(damaged))).toContain('session.sqlite');
  }
});

test('the reader cannot write', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'read');
  expect(() => db.prepare('DELETE FROM gap').run()).toThrow('readonly');
  db.close();
});
