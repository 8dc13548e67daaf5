import type { Database } from 'better-sqlite3';
import type { Gap } from '../../model/index.ts';

/** The stored gaps, oldest first. */
export function readGaps(db: Database): readonly Gap[] {
  return db
    .prepare<[], Gap>(
      'SELECT started_at AS startedAt, ended_at AS endedAt, reason, detail, missing FROM gap ORDER BY started_at, id',
    )
    .all();
}
