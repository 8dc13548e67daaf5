import { expect, test } from 'vitest';
import type { Identifier } from '../../../src/model/index.ts';
import { identifierInserter } from '../../../src/store/rows/identifier-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

const sighting = { exchangeId: 1, payloadId: 'x1:request.body', field: 'distinct_id' };
const identifier = (over: Partial<Identifier> = {}): Identifier => ({
  value: '5f0c1e2d-8a77',
  kind: 'unknown-id',
  survived: ['requests', 'private-mode'],
  reason: 'why',
  sightings: [sighting, { ...sighting, field: 'uuid' }, { ...sighting, exchangeId: 999_999 }],
  ...over,
});

test('an identifier is stored with its sightings, one for each payload, and none of an exchange that is not there', () => {
  const db = memoryDatabase(entries);
  identifierInserter(db)(1, [identifier()]);
  expect(db.prepare('SELECT run_id, value, kind, survived, reason FROM identifier').raw().all()).toEqual([
    [1, '5f0c1e2d-8a77', 'unknown-id', '["requests","private-mode"]', 'why'],
  ]);
  expect(db.prepare('SELECT exchange_id, payload_id, field FROM identifier_sighting').raw().all()).toEqual([
    [1, 'x1:request.body', 'distinct_id'],
  ]);
});

test('what the same run said before goes, what another run said stays', () => {
  const db = memoryDatabase(entries);
  db.prepare(`INSERT INTO run VALUES (2, 0, '0', '[]')`).run();
  const insert = identifierInserter(db);
  insert(1, [identifier()]);
  insert(2, [identifier()]);
  insert(2, [identifier({ value: 'other' })]);
  const rows = db.prepare('SELECT run_id, value FROM identifier ORDER BY run_id').raw().all();
  expect(rows).toEqual([
    [1, '5f0c1e2d-8a77'],
    [2, 'other'],
  ]);
});
