import type { Database } from 'better-sqlite3';
import type { Traffic, UnreadPayloads } from '../../model/index.ts';

/** What went where in which phase, and how much of it could not be read to the end. */
export function readTraffic(db: Database): readonly Traffic[] {
  return db
    .prepare<[], Traffic>(
      `WITH short AS MATERIALIZED (SELECT sha256 FROM body WHERE kept < size),
       partial AS MATERIALIZED (
         SELECT a.exchange_id, a.message_number FROM analysis a WHERE a.partial IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM analysis newer WHERE newer.exchange_id = a.exchange_id
             AND newer.message_number = a.message_number AND newer.run_id > a.run_id)
       ), unit AS (
         SELECT e.phase_id, CASE e.kind WHEN 'blind' THEN coalesce(e.host, c.target_host, c.sni) ELSE e.host END AS host,
           e.kind = 'blind' AS blind,
           e.kind <> 'blind' AND (NOT EXISTS (SELECT 1 FROM analysis a WHERE a.exchange_id = e.id AND a.message_number = 0)
             OR (e.id, 0) IN partial) AS unanalysed,
           coalesce(e.request_complete = 0, 0) OR coalesce(e.request_body_sha256 IN short, 0) AS cut
         FROM exchange e LEFT JOIN connection c ON e.kind = 'blind' AND c.id = e.connection_id
         UNION ALL
         SELECT m.phase_id, e.host, 0,
           m.kind IN ('text', 'binary', 'unread') AND (NOT EXISTS (SELECT 1 FROM analysis a
             WHERE a.exchange_id = m.exchange_id AND a.message_number = m.number) OR (m.exchange_id, m.number) IN partial),
           m.complete = 0 OR m.body_sha256 IN short
         FROM message m JOIN exchange e ON e.id = m.exchange_id WHERE m.direction = 'up'
       )
       SELECT phase_id AS phaseId, host, count(*) AS requests, sum(blind) AS blind, sum(unanalysed) AS unanalysed,
         sum(cut) AS cut
       FROM unit GROUP BY phase_id, host ORDER BY phase_id, host`,
    )
    .all();
}

/** Payloads of what was sent that were tried and not read, by phase and host. */
export function readUnreadByPhase(db: Database): readonly UnreadPayloads[] {
  return db
    .prepare<[], UnreadPayloads>(
      `SELECT coalesce(m.phase_id, e.phase_id) AS phaseId, e.host AS host, p.outcome AS outcome, count(*) AS payloads
       FROM payload p
       CROSS JOIN current_analysis a ON a.exchange_id = p.exchange_id AND a.message_number = p.message_number
         AND a.run_id = p.run_id
       CROSS JOIN exchange e ON e.id = p.exchange_id
       LEFT JOIN message m ON m.exchange_id = p.exchange_id AND m.number = p.message_number
       WHERE p.outcome IN ('opaque', 'sealed', 'stopped', 'crashed') AND p.root LIKE 'request%'
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    )
    .all();
}
