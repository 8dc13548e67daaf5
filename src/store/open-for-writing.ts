import type { Database } from 'better-sqlite3';
import { guard } from './guard.ts';
import { acquireLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { openDatabase } from './open-database.ts';

/** A database that this process alone may write to, and the lock that says so. */
export interface Claim {
  readonly db: Database;
  readonly lock: Lock;
}

/**
 * Locks and opens an existing file for writing: after a commit its rows survive a power cut (WAL, `synchronous = FULL`).
 * `admit` looks at it before anything is changed and `prepare` may then write; when either throws, all is let go again.
 */
export function openForWriting<Result>(
  file: string,
  { admit, prepare }: { readonly admit: (db: Database) => void; readonly prepare: (db: Database) => Result },
): Claim & { readonly result: Result } {
  const lock = acquireLock(file);
  let opened: Database | null = null;
  try {
    return guard(file, () => {
      const db = openDatabase(file, 'write');
      opened = db;
      admit(db);
      // Bodies of some ten kilobytes: fewer overflow pages, and a smaller file. Of no effect on a file that has pages.
      db.pragma('page_size = 8192');
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      // A reader that held the log open for long must not leave a log that stays large.
      db.pragma('journal_size_limit = 67108864');
      return { db, lock, result: prepare(db) };
    });
  } catch (error) {
    (opened as Database | null)?.close();
    lock.release();
    throw error;
  }
}
