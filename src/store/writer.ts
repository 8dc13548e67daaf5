import type { Database } from 'better-sqlite3';
import type { Entry, Session } from '../model/index.ts';
import { guard } from './guard.ts';
import type { Claim } from './open-for-writing.ts';
import { entryInserter } from './rows/entry-inserter.ts';

/** The one writer of a session's file. */
export interface Writer {
  readonly file: string;
  readonly session: Session;
  /**
   * Stores the batch in one transaction, durable when it returns. Throws StoreError (`DISK_FULL`, `IO`, `CORRUPT`,
   * `LOCKED`, `REJECTED` for a row that breaks a promise of the model) and then leaves the file as it was before.
   */
  write(batch: readonly Entry[]): void;
  /** Marks the clean end (`at`: ms since the epoch), empties the write-ahead log and lets go of the file; once is enough. */
  close(at: number): void;
  /** The id for the next `run` entry: one more than the newest stored. */
  nextRunId(): number;
}

/** What a writer is made of: `records` is false for one that only adds a run to a session that is over. */
export interface WriterParts extends Claim {
  readonly file: string;
  readonly session: Session;
  readonly records: boolean;
}

/** Makes the writer of a claimed file; the claim is its own from now on. */
export function createWriter({ file, session, records, db, lock }: WriterParts): Writer {
  const store = db.transaction(entryInserter(db, session.id));
  const newestRun = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM run').pluck();
  const end = db.prepare('UPDATE session SET writer_open = 0, ended_at = coalesce(?, ended_at)');
  return {
    file,
    session,
    write: (batch) => {
      guard(file, () => {
        store.immediate(batch);
      });
    },
    close: (at) => {
      if (!db.open) return;
      try {
        guard(file, () => end.run(records ? at : null));
        settle(db);
      } finally {
        db.close();
        lock.release();
      }
    },
    nextRunId: () => guard(file, () => newestRun.get()!) + 1,
  };
}

/** Makes the file one whole again, readable from a folder that cannot be written to; what a reader hinders is left as it is. */
function settle(db: Database): void {
  try {
    db.pragma('busy_timeout = 500');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch {
    // Every row is durable in the log already; the next one to open the file finds it there.
  }
}
