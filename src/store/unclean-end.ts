import type { Database } from 'better-sqlite3';
import type { Gap } from '../model/index.ts';

/** The gap that a writer which never closed the file has left, or null when the last one did; `noticedAt` ends it. */
export function uncleanEnd(db: Database, noticedAt: number): Gap | null {
  const session = db
    .prepare<[], { writer_open: number; ended_at: number | null }>('SELECT writer_open, ended_at FROM session')
    .get();
  if (session?.writer_open !== 1) return null;
  const startedAt = lastDurable(db);
  const detail =
    session.ended_at === null
      ? 'Recording was cut off. What came after the last stored moment was not recorded, if the phone sent anything.'
      : 'A later analysis was cut off. The recording itself had ended before and is whole.';
  return { startedAt, endedAt: Math.max(startedAt, noticedAt), reason: 'unclean-end', detail, missing: null };
}

/** The latest moment that any stored row speaks of, ms since the epoch. */
function lastDurable(db: Database): number {
  return db
    .prepare<[], number>(
      `SELECT max(at) FROM (
         SELECT started_at AS at FROM session
         UNION ALL SELECT max(started_at) FROM phase
         UNION ALL SELECT max(opened_at) FROM connection
         UNION ALL SELECT max(closed_at) FROM connection
         UNION ALL SELECT max(coalesce(ended_at, started_at)) FROM exchange
         UNION ALL SELECT max(sent_at) FROM message
         UNION ALL SELECT max(ended_at) FROM gap
         UNION ALL SELECT max(started_at) FROM run
       )`,
    )
    .pluck()
    .get()!;
}
