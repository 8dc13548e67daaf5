import type { Database } from 'better-sqlite3';
import type { Entry } from '../../src/model/index.ts';
import { openMemory } from '../../src/store/open-database.ts';
import { entryInserter } from '../../src/store/rows/entry-inserter.ts';
import { createSchema } from '../../src/store/schema/create-schema.ts';
import { session } from './sample-session.ts';

/** A session in memory that holds the entries. */
export function memoryDatabase(entries: readonly Entry[] = []): Database {
  const db = openMemory();
  createSchema(db, session);
  entryInserter(db, session.id)(entries);
  return db;
}
