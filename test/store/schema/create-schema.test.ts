import { expect, test } from 'vitest';
import { openMemory } from '../../../src/store/open-database.ts';
import { createSchema } from '../../../src/store/schema/create-schema.ts';
import { memoryDatabase } from '../memory-database.ts';
import { session } from '../sample-session.ts';

const TABLES =
  'about analysis body canary certificate connection destination device event exchange finding gap identifier identifier_sighting message payload phase place run session';
const VIEWS = 'blind_spot current_analysis data_event destination_summary host_mismatch phase_matrix requests traffic';

test('the tables and views are those of the plan, and every table is strict', () => {
  const db = memoryDatabase();
  const names = (type: string): unknown[] =>
    db.prepare('SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name').pluck().all(type);
  expect(names('table').join(' ')).toBe(TABLES);
  expect(names('view').join(' ')).toBe(VIEWS);
  const loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'";
  expect(db.prepare(loose).all()).toEqual([]);
});

test('every column of every table and view is described, and nothing else is', () => {
  const db = memoryDatabase();
  const subjects = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
    .pluck()
    .all();
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?)').pluck();
  const expected = subjects.flatMap((subject) => ['', ...columns.all(subject)].map((item) => `${subject}.${item}`));
  const described = db
    .prepare<[], { subject: string; item: string; words: string }>("SELECT * FROM about WHERE subject <> 'file'")
    .all();
  expect(described.map(({ subject, item }) => `${subject}.${item}`).sort()).toEqual(expected.sort());
  expect(described.filter(({ words }) => words.length < 5)).toEqual([]);
});

test('the file says what it is, who made it, and that it is synthetic when it is', () => {
  const said = (synthetic: boolean): Record<string, string> => {
    const db = openMemory();
    createSchema(db, { ...session, synthetic });
    const rows = db.prepare<[], [string, string]>("SELECT item, words FROM about WHERE subject = 'file'").raw().all();
    return Object.fromEntries(rows);
  };
  expect(said(true)).toMatchObject({ tool_version: '0.1.0', schema_version: '1' });
  expect(said(true)['synthetic']).toContain('synthetic');
  expect(said(true)['']).toContain('telltale');
  expect(JSON.stringify(said(false))).not.toContain('synthetic');
});
