import type { Database } from 'better-sqlite3';
import type { ReportData } from '../../model/index.ts';

/** How much of everything the session holds; findings and events are those of what was sent. */
export function readTotals(db: Database): ReportData['totals'] {
  return db
    .prepare<[], ReportData['totals']>(
      `SELECT
         (SELECT count(*) FROM connection) AS connections,
         (SELECT count(*) FROM exchange) AS exchanges,
         (SELECT count(*) FROM exchange WHERE error IS NOT NULL AND kind <> 'blind') AS failed,
         (SELECT count(*) FROM exchange WHERE kind = 'blind') AS blind,
         (SELECT coalesce(sum(bytes_up), 0) FROM traffic) AS bytesUp,
         (SELECT coalesce(sum(bytes_down), 0) FROM traffic) AS bytesDown,
         (SELECT count(*) FROM data_event) AS findings,
         (SELECT count(*) FROM event v JOIN current_analysis a ON a.exchange_id = v.exchange_id
           AND a.message_number = v.message_number AND a.run_id = v.run_id
           WHERE substr(v.payload_id, instr(v.payload_id, ':') + 1) LIKE 'request%') AS events`,
    )
    .get()!;
}
