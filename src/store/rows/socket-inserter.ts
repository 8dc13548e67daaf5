import type { Database } from 'better-sqlite3';
import type { ExchangeEnd, SocketMessage } from '../../model/index.ts';
import { bodyInserter } from './body-inserter.ts';
import { inserter } from './inserter.ts';

/** Stores what comes of an exchange after its row: the messages of a WebSocket, and its end. */
export interface SocketInserter {
  message(message: SocketMessage): void;
  /** The end of an exchange whose row was lost is lost with it. */
  ended(end: ExchangeEnd): void;
}

/** Prepares the statements of {@link SocketInserter} once. */
export function socketInserter(db: Database): SocketInserter {
  const storeBody = bodyInserter(db);
  const message = inserter(
    db,
    `INSERT INTO message (exchange_id, number, phase_id, sent_at, direction, kind, body_sha256, bytes, complete,
       compressed, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ended = inserter(
    db,
    `UPDATE exchange SET ended_at = ?, request_bytes = ?, request_complete = ?, response_bytes = ?, response_complete = ?,
       error = ?, error_detail = ?
     WHERE id = ?`,
  );
  return {
    message: ({ exchangeSeq, index, direction, phaseId, at, kind, body, compressed, error }) => {
      message(
        exchangeSeq,
        index,
        phaseId,
        at,
        direction,
        kind,
        storeBody(body),
        body.length,
        body.complete ? 1 : 0,
        compressed ? 1 : 0,
        error,
      );
    },
    ended: (end) => {
      ended(
        end.endedAt,
        end.requestBytes,
        end.requestComplete ? 1 : 0,
        end.responseBytes,
        end.responseComplete ? 1 : 0,
        end.error,
        end.errorDetail,
        end.seq,
      );
    },
  };
}
