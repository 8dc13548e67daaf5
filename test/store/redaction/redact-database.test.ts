import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/index.ts';
import { redactDatabase } from '../../../src/store/redaction/redact-database.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

const key = new Uint8Array(32);

test('what was found where is still told, the values are not', () => {
  const db = memoryDatabase(entries);
  redactDatabase(db, key);
  expect(db.prepare('SELECT phase, host, kind, how_hidden, grade, value FROM data_event').all()).toEqual([
    {
      phase: 'browse',
      host: 'sa.example',
      kind: 'url',
      how_hidden: 'form.data_list > base64 > json',
      grade: 'encoded',
      value: expect.stringMatching(/^redacted:[0-9a-f]{12}$/) as string,
    },
    expect.objectContaining({ kind: 'imei', host: 'api.example' }),
  ]);
});

test('a canary and its finding have the same tag', () => {
  const db = memoryDatabase(entries);
  redactDatabase(db, key);
  const [canary] = db.prepare("SELECT value FROM canary WHERE kind = 'url'").pluck().all();
  expect(db.prepare('SELECT DISTINCT value, canary FROM finding WHERE exchange_id = 1').raw().all()).toEqual([
    [canary, canary],
  ]);
});

test('bodies and texts are gone, and every row still finds the rows it names', () => {
  const db = memoryDatabase(entries);
  redactDatabase(db, key);
  expect(db.prepare('SELECT count(content), max(kept) FROM body').raw().get()).toEqual([0, 0]);
  expect(db.prepare('SELECT count(text) FROM payload').pluck().get()).toBe(0);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('about says that and what was taken out', () => {
  const db = memoryDatabase(entries);
  redactDatabase(db, key);
  const words = db.prepare("SELECT words FROM about WHERE subject = 'file' AND item = 'redacted'").pluck().get();
  expect(words).toContain('HMAC');
});

test('a file with tables of others is not passed off as redacted', () => {
  const db = memoryDatabase(entries);
  db.prepare("CREATE TABLE notes AS SELECT 'secret' AS note").run();
  expect(() => {
    redactDatabase(db, key);
  }).toThrow(UserError);
});

test("the planner's samples of values go too", () => {
  const db = memoryDatabase(entries);
  db.prepare('ANALYZE').run();
  redactDatabase(db, key);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'").all()).toEqual([]);
});

test('two hosts that only a secret told apart do not stop the export', () => {
  const db = memoryDatabase(entries);
  db.prepare("INSERT INTO destination (host, port) VALUES ('490154203237518.x', 1), ('490154203237518.X', 1)").run();
  redactDatabase(db, key);
  expect(db.prepare("SELECT count(*) FROM destination WHERE host LIKE '%490154203237518%'").pluck().get()).toBe(0);
});
