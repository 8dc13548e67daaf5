import type { Database } from 'better-sqlite3';
import type { Entry } from '../../model/index.ts';
import { analysisInserter } from './analysis-inserter.ts';
import { connectionInserter } from './connection-inserter.ts';
import { exchangeInserter, nothingSeen, type Seen } from './exchange-inserter.ts';
import { identifierInserter } from './identifier-inserter.ts';
import { noteInserter } from './note-inserter.ts';
import { placeInserter } from './place-inserter.ts';
import { socketInserter } from './socket-inserter.ts';

/** Prepares every statement once; the returned function stores a batch, and is called once in each transaction of the caller's. */
export function entryInserter(db: Database, sessionId: string): (batch: readonly Entry[]) => void {
  const note = noteInserter(db);
  const connection = connectionInserter(db);
  const exchange = exchangeInserter(db, sessionId);
  const socket = socketInserter(db);
  const analysis = analysisInserter(db);
  const places = placeInserter(db);
  const identifiers = identifierInserter(db);
  const insert = (entry: Entry, seen: Seen): void => {
    switch (entry.kind) {
      case 'phase':
        note.phase(entry.phase);
        break;
      case 'canary':
        note.canary(entry.canary);
        break;
      case 'run':
        note.run(entry.run);
        break;
      case 'gap':
        note.gap(entry.gap);
        break;
      case 'places':
        places(entry.places);
        break;
      case 'identifiers':
        identifiers(entry.runId, entry.identifiers);
        break;
      case 'connection':
        connection.opened(entry.connection);
        break;
      case 'connection-end':
        connection.closed(entry.end);
        break;
      case 'exchange':
        exchange(entry.exchange, seen);
        break;
      case 'exchange-end':
        socket.ended(entry.end);
        break;
      case 'message':
        socket.message(entry.message);
        break;
      case 'analysis':
        analysis(entry.runId, entry.analysis);
        break;
    }
  };
  return (batch) => {
    const seen = nothingSeen();
    for (const entry of batch) insert(entry, seen);
  };
}
