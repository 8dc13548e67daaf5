import type { Database } from 'better-sqlite3';
import { sha256 } from '../../bytes/index.ts';
import type { Evidence } from '../../model/index.ts';
import { headerList } from './json-column.ts';
import { rootBytes } from './root-bytes.ts';

const MOST = 200;
const EXCERPT_BYTES = 512;
const READABLE_CHARACTERS = 2000;

interface Row {
  readonly exchange_id: number;
  readonly root: string;
  readonly trail: string;
  readonly at: number;
  readonly host: string | null;
  readonly method: string | null;
  readonly url: string | null;
  readonly request_headers: string;
  readonly request_body_sha256: string | null;
  /** Of the message of a WebSocket that the root is. */
  readonly message_sha256: string | null;
}

type Raw = Pick<Evidence, 'sha256' | 'size' | 'excerpt'>;

/** The raw bytes behind the findings, one item per exchange, root and trail, oldest first; at most 200. */
export function readEvidence(db: Database): readonly Evidence[] {
  const bodyOf = bodyReader(db);
  const readableOf = readableReader(db);
  const raw = (row: Row): Raw | null => {
    const body = row.root === 'request.body' ? row.request_body_sha256 : row.message_sha256;
    if (body !== null) return bodyOf(body);
    const bytes = rootBytes(row.root, { url: row.url, headers: headerList(row.request_headers) });
    return bytes && { sha256: sha256(bytes), size: bytes.length, excerpt: bytes.subarray(0, EXCERPT_BYTES) };
  };
  const rows = db
    .prepare<[number], Row>(
      `SELECT g.exchange_id, g.root, g.trail, g.at, e.host, e.method, e.url, e.request_headers, e.request_body_sha256,
         m.body_sha256 AS message_sha256
       FROM (SELECT exchange_id, message_number, root, how_hidden AS trail, min(at) AS at FROM data_event
         GROUP BY exchange_id, message_number, root, how_hidden) g
       JOIN exchange e ON e.id = g.exchange_id
       LEFT JOIN message m ON m.exchange_id = g.exchange_id AND m.number = g.message_number
       ORDER BY g.at, g.exchange_id, g.root, g.trail LIMIT ?`,
    )
    .all(MOST);
  return rows.flatMap((row) => {
    const found = raw(row);
    if (!found) return [];
    const { exchange_id: exchangeId, method, url, at, host, root, trail } = row;
    return [{ exchangeId, method, url, at, host, root, trail, ...found, readable: readableOf(row) }];
  });
}

function bodyReader(db: Database): (sha256: string) => Raw | null {
  const statement = db.prepare<[number, string], { sha256: string; size: number; excerpt: Buffer | null }>(
    'SELECT sha256, size, substr(content, 1, ?) AS excerpt FROM body WHERE sha256 = ?',
  );
  return (name) => {
    const row = statement.get(EXCERPT_BYTES, name);
    if (!row) return null;
    return {
      sha256: row.sha256,
      size: row.size,
      excerpt: row.excerpt ? new Uint8Array(row.excerpt) : new Uint8Array(),
    };
  };
}

/** The texts that the findings of one item were seen in, each after its field's name. */
function readableReader(db: Database): (row: Row) => string {
  const statement = db.prepare<[number, number, string, string], { field: string | null; text: string }>(
    `SELECT p.field AS field, substr(p.text, 1, ?) AS text
     FROM payload p
     JOIN current_analysis a ON a.exchange_id = p.exchange_id AND a.message_number = p.message_number AND a.run_id = p.run_id
     WHERE p.text IS NOT NULL AND p.key IN (SELECT f.payload_key FROM finding f WHERE f.exchange_id = ?)
       AND p.root = ? AND p.trail = ?
     ORDER BY p.key LIMIT 100`,
  );
  return ({ exchange_id: exchangeId, root, trail }) =>
    statement
      .all(READABLE_CHARACTERS, exchangeId, root, trail)
      .map(({ field, text }) => (field === null ? text : `${field}: ${text}`))
      .join('\n')
      .slice(0, READABLE_CHARACTERS);
}
