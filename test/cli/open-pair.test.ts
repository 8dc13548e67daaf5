import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openPair } from '../../src/cli/open-pair.ts';
import { UserError } from '../../src/model/index.ts';
import { sampleFile } from '../store/sample-file.ts';

test('two sessions of one schema are opened', () => {
  const { first, second } = openPair(sampleFile(), sampleFile());
  expect(first.schema()).toBe(second.schema());
  first.close();
  second.close();
});

test('sessions of different schemas are refused with a sentence', () => {
  const old = sampleFile();
  const db = new Database(old);
  db.pragma('user_version = 0');
  db.close();
  expect(() => openPair(sampleFile(), old)).toThrow(UserError);
  expect(() => openPair(sampleFile(), old)).toThrow(/has schema 1, .* has schema 0: they cannot be compared\./);
});
