import type { Database } from 'better-sqlite3';
import type { BlindSpot, ReportData } from '../../model/index.ts';

/** The view `blind_spot`, most frequent first. */
export function readBlindSpots(db: Database): readonly BlindSpot[] {
  return db
    .prepare<[], BlindSpot>(
      `SELECT host, reason, sentence, count, bytes_up AS bytesUp, bytes_down AS bytesDown FROM blind_spot
       ORDER BY count DESC, host, reason`,
    )
    .all();
}

/** Parts of what was sent that were tried and not read, by host and outcome, most bytes first. */
export function readUnread(db: Database): ReportData['unread'] {
  return db
    .prepare<[], ReportData['unread'][number]>(
      `SELECT e.host AS host, p.outcome AS outcome, coalesce(p.why, '') AS why, count(*) AS payloads, sum(p.size) AS bytes
       FROM payload p
       JOIN current_analysis a ON a.exchange_id = p.exchange_id AND a.message_number = p.message_number AND a.run_id = p.run_id
       JOIN exchange e ON e.id = p.exchange_id
       WHERE p.outcome IN ('opaque', 'sealed', 'stopped', 'crashed') AND p.root LIKE 'request%'
       GROUP BY e.host, p.outcome, p.why
       ORDER BY bytes DESC, host, outcome, why`,
    )
    .all();
}
