import type { Entry, Gap } from '../model/index.ts';
import { createMissedRows } from './missed-rows.ts';

/** A time in which the store takes no rows: what it costs is counted, and told of in a gap when it is over. */
export interface Outage {
  readonly on: boolean;
  /** What made it begin, once. */
  begin(message: string): void;
  /** A row that comes meanwhile. */
  readonly miss: (entry: Entry) => void;
  /** Tries to store what must be, with the gap; it is over when `write` does not throw. */
  tryToEnd(write: (entries: readonly Entry[]) => void): boolean;
}

/** `now`: milliseconds since the epoch. */
export function createOutage(now: () => number): Outage {
  const rows = createMissedRows();
  let because: string | null = null;
  let since = 0;
  let missing = 0;
  const gap = (): Gap => ({
    startedAt: since,
    endedAt: now(),
    reason: 'store-failed',
    detail: `The file took no rows (${because ?? ''}) ${missing} exchanges or messages of that time are not in it; what was to be analysed then, "telltale analyze" takes apart.`,
    missing,
  });
  return {
    get on() {
      return because !== null;
    },
    begin(message) {
      if (because !== null) return;
      because = message;
      since = now();
    },
    miss(entry) {
      rows.add(entry);
    },
    tryToEnd(write) {
      missing += rows.count();
      try {
        write([...rows.peek(), { kind: 'gap', gap: gap() }]);
      } catch {
        return false;
      }
      rows.take();
      because = null;
      missing = 0;
      return true;
    },
  };
}
