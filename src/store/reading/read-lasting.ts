import type { Database } from 'better-sqlite3';
import type { FindingKind, LastingValue, LastingValues, Survival } from '../../model/index.ts';
import { numberList, textList } from './json-column.ts';

/**
 * SQL: the newest run that looked for values that stay the same, whatever it found; its parts name the search. NULL when
 * none did. A run that is in the middle of it has found nothing yet.
 */
export const IDENTIFIER_RUN = `(SELECT max(id) FROM (SELECT run_id AS id FROM identifier
  UNION SELECT id FROM run WHERE parts LIKE '%"detector/lasting-values@%'))`;

interface Row {
  readonly value: string;
  readonly kind: FindingKind;
  readonly survived: string;
  readonly reason: string;
  readonly fields: string;
  readonly hosts: string;
  readonly exchanges: string;
  readonly times: number;
}

/** What stayed the same, those first that lasted longest, and what was looked at to know it; null when no run looked. */
export function readLasting(db: Database): LastingValues | null {
  const run = db.prepare<[], number | null>(`SELECT ${IDENTIFIER_RUN}`).pluck().get() ?? null;
  if (run === null) return null;
  const looked = db
    .prepare<[number], { readonly exchanges: number; readonly phases: number }>(
      `SELECT count(DISTINCT x.id) AS exchanges, count(DISTINCT x.phase_id) AS phases
       FROM analysis a JOIN exchange x ON x.id = a.exchange_id WHERE a.run_id = ?`,
    )
    .get(run)!;
  const found = db
    .prepare<[number], Row>(
      `SELECT i.value, i.kind, i.survived, i.reason,
         json_group_array(DISTINCT s.field) FILTER (WHERE s.field IS NOT NULL) AS fields,
         json_group_array(DISTINCT x.host) FILTER (WHERE x.host IS NOT NULL) AS hosts,
         json_group_array(DISTINCT s.exchange_id) FILTER (WHERE s.exchange_id IS NOT NULL) AS exchanges,
         count(DISTINCT s.exchange_id) AS times
       FROM identifier i LEFT JOIN identifier_sighting s ON s.identifier_id = i.id
       LEFT JOIN exchange x ON x.id = s.exchange_id
       WHERE i.run_id = ? GROUP BY i.id ORDER BY i.id`,
    )
    .all(run)
    .map(lastingValue);
  return { ...looked, found };
}

function lastingValue({ survived, fields, hosts, exchanges, ...row }: Row): LastingValue {
  return {
    ...row,
    survived: textList(survived) as Survival[],
    fields: textList(fields),
    hosts: textList(hosts),
    exchanges: numberList(exchanges).slice(0, 20),
  };
}
