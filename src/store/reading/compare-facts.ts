import type { Database } from 'better-sqlite3';
import type { CompareFacts, Endpoint, EventField } from '../../model/index.ts';
import { claimFacts } from './claim-facts.ts';
import type { Ending } from './report-data.ts';

/** More different fields of events than any SDK sends; what is past them is not compared. */
const MOST_FIELDS = 20_000;
const MOST_ENDPOINTS = 5_000;

/** Current analyses only, and of these what the phone sent. */
const EVENTS = `
SELECT DISTINCT coalesce(m.phase_id, e.phase_id) AS phaseId, e.host AS host, v.protocol AS protocol, v.name AS name,
  j.key AS field
FROM event v
CROSS JOIN current_analysis a ON a.exchange_id = v.exchange_id AND a.message_number = v.message_number
  AND a.run_id = v.run_id
CROSS JOIN exchange e ON e.id = v.exchange_id
LEFT JOIN message m ON m.exchange_id = v.exchange_id AND m.number = v.message_number
CROSS JOIN json_each(CASE WHEN json_valid(v.properties) AND json_type(v.properties) = 'object' THEN v.properties ELSE '{}' END) j
WHERE substr(v.payload_id, instr(v.payload_id, ':') + 1) LIKE 'request%'
LIMIT ${MOST_FIELDS}`;

/** Of the hosts that were sent events or data: the addresses that the tester opened are not the browser's. */
const PATHS = `
WITH told AS MATERIALIZED (
  SELECT e.host FROM event v JOIN exchange e ON e.id = v.exchange_id UNION SELECT host FROM data_event
)
SELECT e.phase_id AS phaseId, e.host AS host, coalesce(e.method, '') AS method,
  CASE WHEN instr(e.url, '?') > 0 THEN substr(e.url, 1, instr(e.url, '?') - 1) ELSE e.url END AS path, count(*) AS requests
FROM exchange e WHERE e.host IN told AND e.url IS NOT NULL
GROUP BY 1, 2, 3, 4`;

/** A session as a comparison sees it. */
export function compareFacts(db: Database, end: Ending): CompareFacts {
  const events = db.prepare<[], EventField>(EVENTS).all();
  return { ...claimFacts(db, end), events, endpoints: endpoints(db) };
}

/** Paths that differ in numbers and ids only are one endpoint. */
function endpoints(db: Database): readonly Endpoint[] {
  const found = new Map<string, Endpoint>();
  for (const row of db.prepare<[], Endpoint>(PATHS).iterate()) {
    const path = shapeOf(row.path);
    const key = JSON.stringify([row.phaseId, row.host, row.method, path]);
    const known = found.get(key);
    if (known === undefined && found.size >= MOST_ENDPOINTS) continue;
    found.set(key, { ...row, path, requests: row.requests + (known?.requests ?? 0) });
  }
  return [...found.values()];
}

/** Path of a URL without scheme and host; parts that look like a number or an id are `*`. */
function shapeOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  return url
    .slice(start)
    .split('/')
    .map((part) => (/^(?:\d+|(?=.*\d)[0-9A-Za-z_-]{16,})$/.test(part) ? '*' : part))
    .join('/');
}
