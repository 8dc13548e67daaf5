import type { Database } from 'better-sqlite3';
import type { Session } from '../model/index.ts';
import { assertFile } from './assert-file.ts';
import { checkPages } from './check-pages.ts';
import { openForWriting } from './open-for-writing.ts';
import type { Claim } from './open-for-writing.ts';
import { readSession } from './reading/read-session.ts';
import { noteInserter } from './rows/note-inserter.ts';
import { assertSchema } from './schema/assert-schema.ts';
import { uncleanEnd } from './unclean-end.ts';
import { createWriter } from './writer.ts';
import type { Writer } from './writer.ts';

/**
 * Opens a session that is over to add a run to it. If its last writer was cut off, that is written down first, as one
 * `gap` row. Throws a UserError for what is no session or has another writer, StoreError `CORRUPT` for a damaged one.
 */
export function reopenWriter(file: string): Writer {
  const { result: session, ...claim } = claimSession(file, Date.now());
  return createWriter({ file, session, records: false, ...claim });
}

/**
 * Brings a file whose writer was cut off back in order: SQLite replays its log, every page is checked, and exactly one
 * `gap` row (ending at `at`, ms since the epoch) says what happened. A file that ended cleanly is left as it is.
 */
export function recover(file: string, at: number): void {
  const { result: session, ...claim } = claimSession(file, at);
  createWriter({ file, session, records: false, ...claim }).close(at);
}

/** Locks a session's file, writes down an unclean end, and marks the file as being written. */
function claimSession(file: string, noticedAt: number): Claim & { readonly result: Session } {
  assertFile(file);
  return openForWriting(file, {
    admit: (db) => {
      assertSchema(db, file);
    },
    prepare: (db) => {
      noteUncleanEnd(db, file, noticedAt);
      return readSession(db);
    },
  });
}

function noteUncleanEnd(db: Database, file: string, noticedAt: number): void {
  const gap = uncleanEnd(db, noticedAt);
  if (gap) checkPages(db, file);
  db.transaction(() => {
    if (gap) noteInserter(db).gap(gap);
    db.prepare('UPDATE session SET writer_open = 1').run();
  }).immediate();
}
