import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import type { Finished } from '../../e2e/telltale.ts';
import { freshHome, telltale } from '../../e2e/telltale.ts';

const home = freshHome();
let demo: Finished;

beforeAll(async () => {
  demo = await telltale(['demo'], home);
});

test('the first run leaves a session, a report and a summary, all labelled synthetic', () => {
  expect(demo.code, demo.err).toBe(0);
  expect(demo.out).toContain('SYNTHETIC');
  expect(readFileSync(join(home, 'demo.html'), 'utf8')).toContain('SYNTHETIC');
  expect(existsSync(join(home, 'demo.sqlite'))).toBe(true);
});

test('visited addresses and search words of private mode are in data_event, with the way they were hidden', () => {
  const database = new Database(join(home, 'demo.sqlite'), { readonly: true });
  const rows = database
    .prepare(
      "select distinct kind, how_hidden from data_event where phase = 'private' and kind in ('url', 'query') order by kind",
    )
    .all();
  const recorded = database.prepare('select count(*) from exchange where error is null').pluck().get();
  const baseline = database.prepare("select count(*) from data_event where phase = 'baseline'").pluck().get();
  database.close();
  const howHidden = 'form.data_list > base64 > gzip > json';
  expect(rows).toEqual([
    { kind: 'query', how_hidden: howHidden },
    { kind: 'url', how_hidden: howHidden },
  ]);
  expect({ recorded, baseline }).toEqual({ recorded: 28, baseline: 0 });
});

test('a demo may be repeated, but never over something that is not a demo', async () => {
  expect((await telltale(['demo'], home)).code).toBe(0);
  writeFileSync(join(home, 'mine.sqlite'), 'not a database');
  const refused = await telltale(['demo', '--out', 'mine'], home);
  expect(refused.code).toBe(2);
  expect(readFileSync(join(home, 'mine.sqlite'), 'utf8')).toBe('not a database');
});

test('a folder is no name for its files', async () => {
  const refused = await telltale(['demo', '--out', 'somewhere/'], home);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('hint:');
});
