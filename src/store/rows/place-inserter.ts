import type { Database } from 'better-sqlite3';
import type { PlaceClaim } from '../../model/index.ts';
import { inserter } from './inserter.ts';

/** Columns of `destination`, and the item of `place` that each repeats. */
const COLUMNS = [
  ['registrable_domain', 'registrable-domain'],
  ['company', 'company'],
  ['seat_country', 'seat-country'],
  ['server_country', 'server-country'],
] as const;

/** One of the addresses of a destination is in no source: then nobody can say that all of it is in one country. */
const UNKNOWN_ADDRESS = `EXISTS (
  SELECT 1 FROM (
    SELECT ip FROM place WHERE host = destination.host AND ip <> ''
    UNION
    SELECT upstream_ip FROM connection WHERE target_host = destination.host AND upstream_ip IS NOT NULL
  ) u
  WHERE NOT EXISTS (SELECT 1 FROM place k WHERE k.host = destination.host AND k.ip = u.ip AND k.item = 'server-country')
)`;

/**
 * Prepares the storing of what is known of places: it replaces what was known before. A column of `destination` is filled
 * when all sources say the same, and NULL when they disagree; the rows of `place` then say who says what.
 */
export function placeInserter(db: Database): (places: readonly PlaceClaim[]) => void {
  const forget = inserter(db, 'DELETE FROM place');
  const insert = inserter(
    db,
    'INSERT INTO place (host, ip, item, value, source, as_of) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const fills = COLUMNS.map(([column, item]) => inserter(db, fill(column, item)));
  return (places) => {
    forget();
    for (const { host, ip, item, value, source, asOf } of places) insert(host, ip ?? '', item, value, source, asOf);
    for (const write of fills) write();
  };
}

function fill(column: string, item: string): string {
  const unknown = item === 'server-country' ? ` AND NOT ${UNKNOWN_ADDRESS}` : '';
  return `UPDATE destination SET (${column}, ${column}_source, ${column}_as_of) = (
    SELECT min(p.value), group_concat(DISTINCT p.source), min(p.as_of)
    FROM place p
    WHERE p.host = destination.host AND p.item = '${item}'
    HAVING count(DISTINCT p.value) = 1${unknown}
  )`;
}
