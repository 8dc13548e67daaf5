import { expect, test } from 'vitest';
import { readIdentifiers } from '../../../src/store/reading/read-knowledge.ts';
import { readLasting } from '../../../src/store/reading/read-lasting.ts';
import { identifierInserter } from '../../../src/store/rows/identifier-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

const PARTS = '["detector/lasting-values@1"]';
const found = { value: 'v1', kind: 'unknown-id', survived: ['requests', 'phases'], reason: 'why' } as const;

test('a value comes with its fields, hosts and exchanges, and with what was looked at', () => {
  const db = memoryDatabase(entries);
  const sightings = [{ exchangeId: 1, payloadId: 'x1:request.body', field: 'uid' }];
  identifierInserter(db)(1, [{ ...found, sightings }]);
  const host = db.prepare('SELECT host FROM exchange WHERE id = 1').pluck().get();
  const lasting = readLasting(db);
  expect(lasting?.found).toEqual([{ ...found, fields: ['uid'], hosts: [host], exchanges: [1], times: 1 }]);
  expect(lasting?.exchanges).toBeGreaterThan(0);
});

test('a session that no run has searched is told from one in which nothing was found', () => {
  const db = memoryDatabase(entries);
  expect(readLasting(db)).toBeNull();
  db.prepare('INSERT INTO run VALUES (2, 0, ?, ?)').run('0', PARTS);
  expect(readLasting(db)).toEqual({ exchanges: 0, phases: 0, found: [] });
});

test('a newer run that found nothing is not answered with what an older one found', () => {
  const db = memoryDatabase(entries);
  identifierInserter(db)(1, [{ ...found, sightings: [] }]);
  expect(readIdentifiers(db)).toHaveLength(1);
  db.prepare('INSERT INTO run VALUES (2, 0, ?, ?)').run('0', PARTS);
  expect(readLasting(db)?.found).toEqual([]);
  expect(readIdentifiers(db)).toEqual([]);
});
