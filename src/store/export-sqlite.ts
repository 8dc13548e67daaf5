import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { createFile } from './create-file.ts';
import { guard } from './guard.ts';
import { isLocked } from './lock.ts';
import { openDatabase } from './open-database.ts';
import { redactDatabase } from './redaction/redact-database.ts';

/**
 * Writes a consistent copy of a session, also of a running one, to a new file of mode 0600. Unless `raw`, secrets are
 * taken out under a key that is thrown away. `out` appears whole or not at all; a name that is taken is a UserError.
 */
export function exportSqlite(file: string, out: string, { raw }: { readonly raw: boolean }): void {
  createFile(out, { orEmpty: false });
  const partial = `${out}.partial-${randomBytes(6).toString('hex')}`;
  try {
    createFile(partial, { orEmpty: false });
    guard(file, () => {
      const running = isLocked(file);
      snapshot(file, partial);
      finish(partial, (db) => {
        if (running) markRunning(db);
        if (!raw) redactDatabase(db, randomBytes(32));
      });
    });
    renameSync(partial, out);
  } catch (error) {
    rmSync(partial, { force: true });
    // Empty, and made by us above: it only held the name.
    rmSync(out, { force: true });
    throw error;
  }
}

function snapshot(file: string, partial: string): void {
  const db = openDatabase(file, 'read');
  try {
    db.prepare('VACUUM INTO ?').run(partial);
  } finally {
    db.close();
  }
}

/** Changes the copy, rewrites its pages so that nothing of the old ones is left, and brings it to the disk. */
function finish(partial: string, change: (db: Database) => void): void {
  const db = openDatabase(partial, 'write');
  try {
    // A copy that fails is thrown away: no journal may keep what was taken out.
    db.pragma('journal_mode = OFF');
    change(db);
    db.prepare('VACUUM').run();
  } finally {
    db.close();
  }
  const handle = openSync(partial, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The copy of a running session has no writer that could be cut off. */
function markRunning(db: Database): void {
  db.prepare('UPDATE session SET writer_open = 0').run();
  db.prepare(
    "INSERT OR REPLACE INTO about (subject, item, words) VALUES ('file', 'snapshot', 'Copied while the session was being written: what came later is not in this file.')",
  ).run();
}
