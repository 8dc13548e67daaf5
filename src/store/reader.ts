import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type {
  Canary,
  ClaimFacts,
  CompareFacts,
  Contact,
  DataEvent,
  Exchange,
  ReportData,
  Session,
  SocketMessage,
} from '../model/index.ts';
import { exportSqlite } from './export-sqlite.ts';
import { guard } from './guard.ts';
import { isLocked } from './lock.ts';
import { claimFacts } from './reading/claim-facts.ts';
import { compareFacts } from './reading/compare-facts.ts';
import { readCanaries } from './reading/read-canaries.ts';
import { readContacts } from './reading/read-contacts.ts';
import { readDataEvents } from './reading/read-data-events.ts';
import { readExchanges } from './reading/read-exchanges.ts';
import { readMessages } from './reading/read-messages.ts';
import { readPhases } from './reading/read-phases.ts';
import { readSession } from './reading/read-session.ts';
import { reportData } from './reading/report-data.ts';
import type { Ending, ReportExtra } from './reading/report-data.ts';
import { uncleanEnd } from './unclean-end.ts';

/** Reads one session's file and cannot write to it. Every function may throw StoreError `CORRUPT` or `IO`. */
export interface Reader {
  readonly file: string;
  session(): Session;
  /** When recording ended cleanly, ms since the epoch; null while it runs or when it was cut off. */
  endedAt(): number | null;
  /** False while the session runs, and when its last writer was cut off. */
  cleanEnd(): boolean;
  phases(): ReportData['phases'];
  canaries(): readonly Canary[];
  /** Where traffic went: hosts, the addresses they were reached at, the certificates shown there. */
  contacts(): readonly Contact[];
  /** Every exchange with its bodies in the order of `seq`, one at a time; ends with what is stored when it gets there. */
  exchanges(): Iterable<Exchange>;
  /** Every message of a WebSocket exchange with its body in the order of `index`, one at a time. */
  messages(exchangeSeq: number): Iterable<SocketMessage>;
  /** Every row of the view `data_event`, one at a time. */
  dataEvents(): Iterable<DataEvent>;
  /** Everything a report is made of, as of one moment; an unclean end stands among the gaps. */
  reportData(extra: ReportExtra): ReportData;
  /** What claims are judged by, as of one moment; an unclean end that nobody has noted is one noticed now. */
  claimFacts(now: number): ClaimFacts;
  /** The same with what two sessions are compared by. */
  compareFacts(now: number): CompareFacts;
  /** Version of the schema that the file was written with. */
  schema(): number;
  /**
   * Writes a consistent copy to a new file (mode 0600; a name that is taken is a UserError), without secrets unless `raw`.
   */
  exportSqlite(out: string, options: { readonly raw: boolean }): void;
  close(): void;
}

/** Makes the reader of an open and checked database, which it closes in the end. */
export function createReader(file: string, db: Database): Reader {
  const asOfOneMoment = db.transaction((work: () => unknown) => work());
  const ending = (noticedAt: number): Ending => endingOf(db, file, noticedAt);
  return {
    file,
    session: () => guard(file, () => readSession(db)),
    endedAt: () => guard(file, () => ending(0).endedAt),
    cleanEnd: () => guard(file, () => ending(0).cleanEnd),
    phases: () => guard(file, () => readPhases(db)),
    canaries: () => guard(file, () => readCanaries(db)),
    contacts: () => guard(file, () => readContacts(db)),
    exchanges: () => guarded(file, readExchanges(db)),
    messages: (exchangeSeq) => guarded(file, readMessages(db, exchangeSeq)),
    dataEvents: () => guarded(file, readDataEvents(db)),
    reportData: (extra) =>
      guard(file, () => {
        const end = ending(extra.generatedAt);
        return asOfOneMoment(() => reportData(db, basename(file), extra, end)) as ReportData;
      }),
    claimFacts: (now) =>
      guard(file, () => {
        const end = ending(now);
        return asOfOneMoment(() => claimFacts(db, end)) as ClaimFacts;
      }),
    compareFacts: (now) =>
      guard(file, () => {
        const end = ending(now);
        return asOfOneMoment(() => compareFacts(db, end)) as CompareFacts;
      }),
    schema: () => guard(file, () => Number(db.pragma('user_version', { simple: true }))),
    exportSqlite: (out, options) => {
      exportSqlite(file, out, options);
    },
    close: () => {
      db.close();
    },
  };
}

/** Whether somebody writes is asked before and after: a writer may come or go while we look. */
function endingOf(db: Database, file: string, noticedAt: number): Ending {
  const before = isLocked(file);
  const endedAt = db.prepare<[], number | null>('SELECT ended_at FROM session').pluck().get() ?? null;
  const gap = uncleanEnd(db, noticedAt);
  const cutOff = gap !== null && !before && !isLocked(file);
  return { endedAt, cleanEnd: endedAt !== null && !cutOff, gap: cutOff ? gap : null };
}

function* guarded<Item>(file: string, items: Generator<Item, void>): Generator<Item, void> {
  try {
    for (;;) {
      const next = guard(file, () => items.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    items.return();
  }
}
