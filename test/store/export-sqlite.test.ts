import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { openReader, openWriter } from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { plantedSession } from './planted-session.ts';
import { sampleFile } from './sample-file.ts';
import { END, entries, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

function exported(file: string, raw: boolean): string {
  const out = newFile('out.sqlite');
  const reader = openReader(file);
  reader.exportSqlite(out, { raw });
  reader.close();
  return out;
}

test('of 50 planted secrets none is in the bytes of the default export, and all are in the raw one', () => {
  const { entries: planted, secrets } = plantedSession();
  expect(new Set(secrets).size).toBe(50);
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(planted);
  writer.close(END);
  const left = (out: string): readonly string[] => {
    const bytes = readFileSync(out);
    return secrets.filter((secret) => bytes.includes(secret));
  };
  expect(left(exported(file, true))).toEqual(secrets);
  expect(left(exported(file, false))).toEqual([]);
});

test('an export is a session that the reader opens, of one file that only its owner can read', () => {
  const file = sampleFile();
  for (const raw of [true, false]) {
    const out = exported(file, raw);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(out))).toEqual(['out.sqlite']);
    const reader = openReader(out);
    expect([reader.session(), reader.cleanEnd()]).toEqual([session, true]);
    expect([...reader.exchanges()]).toHaveLength(4);
    expect(reader.canaries()[0]?.value.startsWith('redacted:')).toBe(!raw);
    reader.close();
    const db = openDatabase(out, 'read');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
  }
});

test('tags differ from export to export', () => {
  const file = sampleFile();
  const tag = (): string | undefined => {
    const reader = openReader(exported(file, false));
    const value = reader.canaries()[0]?.value;
    reader.close();
    return value;
  };
  expect(tag()).not.toBe(tag());
});

test('a name that is taken, even by an empty file, is refused and left alone', () => {
  const file = sampleFile();
  const reader = openReader(file);
  const out = newFile('out.sqlite');
  writeFileSync(out, '');
  expect(() => {
    reader.exportSqlite(out, { raw: true });
  }).toThrow(UserError);
  expect(() => {
    reader.exportSqlite(file, { raw: true });
  }).toThrow(UserError);
  expect(() => {
    reader.exportSqlite(join(out, 'x', 'y.sqlite'), { raw: true });
  }).toThrow(UserError);
  expect([statSync(out).size, readdirSync(dirname(out))]).toEqual([0, ['out.sqlite']]);
  reader.close();
});

test('an export that fails leaves nothing behind', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'write');
  db.prepare('CREATE TABLE notes (x)').run();
  db.close();
  const reader = openReader(file);
  const out = newFile('out.sqlite');
  expect(() => {
    reader.exportSqlite(out, { raw: false });
  }).toThrow(UserError);
  expect(readdirSync(dirname(out))).toEqual([]);
  reader.close();
});

test('a running session is exported as of one moment, and its copy does not say that it was cut off', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const reader = openReader(exported(file, true));
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([null, false]);
  const { gaps } = reader.reportData({ toolVersion: '0', generatedAt: END, parts: [] });
  expect(gaps.map(({ reason }) => reason)).toEqual(['queue-full']);
  reader.close();
  writer.close(END);
});
