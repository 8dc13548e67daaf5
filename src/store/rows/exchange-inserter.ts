import type { Database } from 'better-sqlite3';
import type { CapturedBody, Header, SentExchange } from '../../model/index.ts';
import { bodyInserter } from './body-inserter.ts';
import { inserter } from './inserter.ts';

/** Rows that are surely there: stored earlier in the same transaction, so that a rollback takes the memory along. */
export interface Seen {
  readonly connections: Set<number>;
  readonly destinations: Set<string>;
}

/** The memory of a new transaction. */
export function nothingSeen(): Seen {
  return { connections: new Set(), destinations: new Set() };
}

/** Prepares the storing of exchanges with their bodies, and of destinations on first sight. */
export function exchangeInserter(db: Database, sessionId: string): (exchange: SentExchange, seen: Seen) => void {
  const storeBody = bodyInserter(db);
  // The row of the connection may have been lost; the exchange is evidence all the same, and knows where it came from.
  const connection = inserter(
    db,
    'INSERT INTO connection (id, client_ip, client_port) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const destination = inserter(db, 'INSERT INTO destination (host, port) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insert = inserter(
    db,
    `INSERT INTO exchange (id, session_id, phase_id, connection_id, kind, started_at, ended_at, client_ip, client_port,
       method, url, host, port, http_version, status,
       request_headers, request_body_sha256, request_bytes, request_complete,
       response_headers, response_body_sha256, response_bytes, response_complete, error, error_detail, altered)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const reach = (host: string, port: number, { destinations }: Seen): void => {
    const key = `${host}:${port}`;
    if (destinations.has(key)) return;
    destination(host, port);
    destinations.add(key);
  };
  return (exchange, seen) => {
    if (!seen.connections.has(exchange.connectionId)) {
      connection(exchange.connectionId, exchange.clientIp, exchange.clientPort);
      seen.connections.add(exchange.connectionId);
    }
    if (exchange.host !== null) reach(exchange.host, exchange.port ?? 0, seen);
    const request = exchange.requestBody;
    const response = exchange.responseBody;
    insert(
      exchange.seq,
      sessionId,
      exchange.phaseId,
      exchange.connectionId,
      exchange.kind,
      exchange.startedAt,
      exchange.endedAt,
      exchange.clientIp,
      exchange.clientPort,
      exchange.method,
      exchange.url,
      exchange.host,
      exchange.port,
      exchange.httpVersion,
      exchange.status,
      jsonOf(exchange.requestHeaders),
      request && storeBody(request),
      request?.length ?? null,
      request && completeness(request),
      jsonOf(exchange.responseHeaders),
      response && storeBody(response),
      response?.length ?? null,
      response && completeness(response),
      exchange.error,
      exchange.errorDetail,
      JSON.stringify(exchange.altered),
    );
  };
}

function completeness(body: CapturedBody): number {
  return body.complete ? 1 : 0;
}

function jsonOf(headers: readonly Header[] | string): string {
  return typeof headers === 'string' ? headers : JSON.stringify(headers);
}
