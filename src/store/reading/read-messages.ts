import type { Database } from 'better-sqlite3';
import type { SocketMessage } from '../../model/index.ts';
import { bodyReader } from './body-reader.ts';

interface Row {
  readonly number: number;
  readonly phase_id: number;
  readonly sent_at: number;
  readonly direction: SocketMessage['direction'];
  readonly kind: SocketMessage['kind'];
  readonly body_sha256: string;
  readonly bytes: number;
  readonly complete: number;
  readonly compressed: number;
  readonly error: string | null;
}

/** Every message of one exchange in the order of `index`, bodies included, read in short pages. */
export function* readMessages(db: Database, exchangeSeq: number): Generator<SocketMessage, void> {
  const page = db.prepare<[number, number], Row>(
    `SELECT number, phase_id, sent_at, direction, kind, body_sha256, bytes, complete, compressed, error
     FROM message WHERE exchange_id = ? AND number > ? ORDER BY number LIMIT 100`,
  );
  const body = bodyReader(db);
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = page.all(exchangeSeq, last);
    if (rows.length === 0) return;
    for (const row of rows) {
      last = row.number;
      yield {
        exchangeSeq,
        index: row.number,
        direction: row.direction,
        phaseId: row.phase_id,
        at: row.sent_at,
        kind: row.kind,
        body: body(row.body_sha256, row.bytes, row.complete)!,
        compressed: row.compressed === 1,
        error: row.error,
      };
    }
  }
}
