import type { Database } from 'better-sqlite3';
import type { Exchange, ExchangeKind } from '../../model/index.ts';
import { bodyReader } from './body-reader.ts';
import { headerList, textList } from './json-column.ts';

interface Row {
  readonly id: number;
  readonly kind: ExchangeKind;
  readonly connection_id: number;
  readonly phase_id: number;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly client_ip: string;
  readonly client_port: number;
  readonly method: string | null;
  readonly url: string | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly http_version: string | null;
  readonly status: number | null;
  readonly request_headers: string;
  readonly request_body_sha256: string | null;
  readonly request_bytes: number | null;
  readonly request_complete: number | null;
  readonly response_headers: string;
  readonly response_body_sha256: string | null;
  readonly response_bytes: number | null;
  readonly response_complete: number | null;
  readonly error: string | null;
  readonly error_detail: string | null;
  readonly altered: string;
}

/**
 * Every stored exchange in the order of `seq`, bodies included. Reads in short pages, so that a session can go on being
 * written meanwhile and memory holds one exchange's bodies at a time.
 */
export function* readExchanges(db: Database): Generator<Exchange, void> {
  const page = db.prepare<[number], Row>(
    `SELECT id, kind, connection_id, phase_id, started_at, ended_at, client_ip, client_port, method, url, host, port,
       http_version, status, request_headers, request_body_sha256, request_bytes, request_complete,
       response_headers, response_body_sha256, response_bytes, response_complete, error, error_detail, altered
     FROM exchange WHERE id > ? ORDER BY id LIMIT 100`,
  );
  const body = bodyReader(db);
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = page.all(last);
    if (rows.length === 0) return;
    for (const row of rows) {
      last = row.id;
      yield {
        seq: row.id,
        kind: row.kind,
        connectionId: row.connection_id,
        phaseId: row.phase_id,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        clientIp: row.client_ip,
        clientPort: row.client_port,
        method: row.method,
        url: row.url,
        host: row.host,
        port: row.port,
        httpVersion: row.http_version,
        status: row.status,
        requestHeaders: headerList(row.request_headers),
        requestBody: body(row.request_body_sha256, row.request_bytes, row.request_complete),
        responseHeaders: headerList(row.response_headers),
        responseBody: body(row.response_body_sha256, row.response_bytes, row.response_complete),
        error: row.error,
        errorDetail: row.error_detail,
        altered: textList(row.altered),
      };
    }
  }
}
