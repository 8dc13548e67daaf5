import type { Entry } from '../model/index.ts';
import { withoutBodies } from './without-bodies.ts';

/**
 * Rows that could not be stored. Those that later rows refer to (phases, connections, WebSockets under way) are held
 * until they can be; no more of them than there are connections. Of the rest it is counted what is missing.
 */
export interface MissedRows {
  add(entry: Entry): void;
  /** What is to be stored before any other row, in order. */
  peek(): readonly Entry[];
  /** The same; from now on it is not held. */
  take(): readonly Entry[];
  /** Exchanges and messages that no one will find in the file, since it was asked last. */
  count(): number;
}

/** The name of a row that another one ends. */
function nameOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'connection':
      return `c${entry.connection.id}`;
    case 'connection-end':
      return `c${entry.end.id}`;
    case 'exchange':
      return `x${entry.exchange.seq}`;
    case 'exchange-end':
      return `x${entry.end.seq}`;
    case 'phase':
    case 'canary':
    case 'run':
    case 'gap':
    case 'message':
    case 'analysis':
    case 'places':
    case 'identifiers':
      return null;
  }
}

export function createMissedRows(): MissedRows {
  let held = new Map<string, Entry>();
  let others = 0;
  let missing = 0;
  const hold = (entry: Entry): void => {
    held.set(nameOf(entry) ?? `o${(others += 1)}`, entry);
  };
  /** The end of a row that is held takes it along; another end is held itself. */
  const end = (entry: Entry): boolean => {
    const over = held.delete(nameOf(entry)!);
    if (!over) hold(entry);
    return over;
  };
  return {
    add(entry) {
      switch (entry.kind) {
        case 'phase':
        case 'canary':
        case 'run':
        case 'gap':
        case 'connection':
          hold(entry);
          return;
        case 'connection-end':
          end(entry);
          return;
        case 'exchange':
          if (entry.exchange.endedAt === null) hold(withoutBodies(entry, { requests: true }));
          else missing += 1;
          return;
        case 'exchange-end':
          if (end(entry)) missing += 1;
          return;
        case 'message':
          missing += 1;
          return;
        case 'analysis':
        case 'places':
        case 'identifiers':
          return;
      }
    },
    peek: () => [...held.values()],
    take() {
      const entries = [...held.values()];
      held = new Map();
      return entries;
    },
    count() {
      const count = missing;
      missing = 0;
      return count;
    },
  };
}
