import { existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { openReader, openWriter } from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { exchange } from './sample-parts.ts';
import { END, entries, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

test('no file of a live session can be read by others, whatever the umask', () => {
  const file = newFile();
  const before = process.umask(0);
  try {
    const writer = openWriter(file, session);
    writer.write(entries);
    for (const name of readdirSync(dirname(file))) {
      expect([name, statSync(`${dirname(file)}/${name}`).mode & 0o777]).toEqual([name, 0o600]);
    }
    writer.close(END);
  } finally {
    process.umask(before);
  }
  expect(readdirSync(dirname(file))).toEqual(['session.sqlite']);
});

test('an existing file, folder or link is refused and left alone; an empty file is taken', () => {
  const file = newFile();
  writeFileSync(file, 'mine');
  expect(() => openWriter(file, session)).toThrow(UserError);
  expect(() => openWriter(dirname(file), session)).toThrow(UserError);
  symlinkSync(`${file}-elsewhere`, `${file}-link`);
  expect(() => openWriter(`${file}-link`, session)).toThrow(UserError);
  expect(existsSync(`${file}-elsewhere`)).toBe(false);
  writeFileSync(`${file}-empty`, '', { mode: 0o644 });
  openWriter(`${file}-empty`, session).close(END);
  expect(statSync(`${file}-empty`).mode & 0o777).toBe(0o600);
  expect(statSync(file).size).toBe(4);
});

test('commits are fully synchronous in a write-ahead log, in a file that names itself', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  const db = openDatabase(file, 'read');
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('application_id', { simple: true })).toBe(0x74656c6c);
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  db.close();
  writer.close(END);
});

test('a second writer is refused while the first one lives, and a reader is not', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  expect(() => openWriter(file, session)).toThrow(UserError);
  const reader = openReader(file);
  expect([...reader.exchanges()]).toHaveLength(4);
  writer.write([{ kind: 'exchange', exchange: exchange(5) }]);
  expect([...reader.exchanges()]).toHaveLength(5);
  reader.close();
  writer.close(END);
});

test('a name with blanks at its ends, which SQLite would trim, is refused', () => {
  expect(() => openWriter(`${newFile()} `, session)).toThrow(UserError);
});
