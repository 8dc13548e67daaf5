import { expect, test } from 'vitest';
import { describe } from '../../../src/store/schema/describe.ts';

test('a table, its columns and a view are described by the words that stand beside them', () => {
  const sql = `
CREATE TABLE phase ( -- A stretch of time.
  id INTEGER PRIMARY KEY, -- The number -- of the phase.
  name TEXT NOT NULL CHECK (name <> ''), -- What was done.
  UNIQUE (name)
) STRICT;
CREATE VIEW summary AS -- One row in all.
WITH x AS (SELECT 1 AS one)
SELECT
  count(*) AS phases, -- How many.
  max(p.name) AS last -- The last.
FROM phase p;`;
  expect(describe(sql)).toEqual([
    { subject: 'phase', item: '', words: 'A stretch of time.' },
    { subject: 'phase', item: 'id', words: 'The number -- of the phase.' },
    { subject: 'phase', item: 'name', words: 'What was done.' },
    { subject: 'summary', item: '', words: 'One row in all.' },
    { subject: 'summary', item: 'phases', words: 'How many.' },
    { subject: 'summary', item: 'last', words: 'The last.' },
  ]);
});
