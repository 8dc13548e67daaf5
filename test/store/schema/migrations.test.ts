import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openMemory } from '../../../src/store/open-database.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../src/store/schema/migrations.ts';

test('all migrations run one after the other on an empty database', () => {
  const db = openMemory();
  for (const sql of MIGRATIONS) db.exec(sql);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('every schema ever released has a file of its own among the fixtures', () => {
  for (let version = 1; version <= SCHEMA_VERSION; version += 1) {
    expect(existsSync(new URL(`../../../fixtures/databases/v${version}.sqlite`, import.meta.url))).toBe(true);
  }
});
