import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/index.ts';
import { assertSchema, strangers } from '../../../src/store/schema/assert-schema.ts';
import { openMemory } from '../../../src/store/open-database.ts';
import { memoryDatabase } from '../memory-database.ts';

test('our own schema is accepted, whatever the words in its comments', () => {
  const db = memoryDatabase();
  assertSchema(db, 'a.sqlite');
  db.prepare('DROP VIEW phase_matrix').run();
  db.prepare(
    `CREATE VIEW phase_matrix AS -- Better words.
SELECT v.phase AS phase, v.host AS host,
  v.kind AS kind, -- More.
  count(*) AS findings
FROM data_event v GROUP BY v.phase, v.host, v.kind`,
  ).run();
  assertSchema(db, 'a.sqlite');
});

test.each([
  ['a view with other text', 'DROP VIEW traffic; CREATE VIEW traffic AS SELECT 1 AS exchange_id'],
  ['a view with code hidden behind a literal', `DROP VIEW traffic; CREATE VIEW traffic AS SELECT '--' AS exchange_id`],
  ['a view that is missing', 'DROP VIEW traffic'],
  ['a column too many', 'ALTER TABLE gap ADD COLUMN more TEXT'],
])('%s is refused', (_what, sql) => {
  const db = memoryDatabase();
  db.exec(sql);
  expect(() => {
    assertSchema(db, 'a.sqlite');
  }).toThrow(UserError);
});

test('an empty database is not one of ours', () => {
  expect(() => {
    assertSchema(openMemory(), 'a.sqlite');
  }).toThrow('not one of telltale');
});

test('strangers are named, SQLite and we are not', () => {
  const db = memoryDatabase();
  expect(strangers(db)).toEqual([]);
  db.exec('CREATE TABLE notes (x); CREATE INDEX i ON gap (reason); ANALYZE');
  expect(strangers(db)).toEqual(['table notes', 'index i']);
});
