import type { Database } from 'better-sqlite3';
import type { Canary } from '../../model/index.ts';

/** The tester's own values in the order they were named. */
export function readCanaries(db: Database): readonly Canary[] {
  return db.prepare<[], Canary>('SELECT kind, value FROM canary ORDER BY id').all();
}
