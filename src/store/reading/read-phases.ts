import type { Database } from 'better-sqlite3';
import type { Consent, ReportData } from '../../model/index.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly private: number;
  readonly consent: Consent | null;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly exchanges: number;
  readonly findings: number;
}

/** The phases in order, each with its end (the next one's beginning, or the session's end) and what was seen in it. */
export function readPhases(db: Database): ReportData['phases'] {
  return db
    .prepare<[], Row>(
      `SELECT p.id, p.name, p.private, p.consent, p.started_at,
         coalesce(lead(p.started_at) OVER (ORDER BY p.started_at, p.id), (SELECT ended_at FROM session)) AS ended_at,
         coalesce(sent.exchanges, 0) AS exchanges, coalesce(found.findings, 0) AS findings
       FROM phase p
       LEFT JOIN (SELECT phase_id, count(*) AS exchanges FROM exchange GROUP BY phase_id) sent ON sent.phase_id = p.id
       LEFT JOIN (SELECT phase_id, count(*) AS findings FROM data_event GROUP BY phase_id) found ON found.phase_id = p.id
       ORDER BY p.started_at, p.id`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      private: row.private === 1,
      consent: row.consent,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      exchanges: row.exchanges,
      findings: row.findings,
    }));
}
