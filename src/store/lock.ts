import { chmodSync, realpathSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { UserError } from '../model/index.ts';
import { openDatabase } from './open-database.ts';

/** The right to write to one file; it dies with the process. */
export interface Lock {
  release(): void;
}

/**
 * Takes the right to write to an existing file, or throws a UserError when another writer has it. It is an SQLite lock
 * on an empty file beside the database, so that readers stay free. Nothing in this room opens either file but through
 * SQLite: closing any other handle would drop every POSIX lock that this process holds on it.
 */
export function acquireLock(file: string): Lock {
  const name = lockName(file);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    openDatabase(name, 'create').close();
    const before = inode(name);
    if (before === null) continue;
    chmodSync(name, 0o600);
    const db = openDatabase(name, 'create');
    if (!claim(db)) throw held(file);
    // Had its last owner removed the file meanwhile, we would hold a lock that nobody else can see.
    if (inode(name) === before) {
      return {
        release: () => {
          rmSync(name, { force: true });
          db.close();
        },
      };
    }
    db.close();
  }
  throw held(file);
}

/** True while some process has the file open for writing. */
export function isLocked(file: string): boolean {
  const name = lockName(file);
  if (inode(name) === null) return false;
  let db: Database | null = null;
  try {
    db = openDatabase(name, 'read');
    db.pragma('busy_timeout = 0');
    db.prepare('SELECT 1 FROM sqlite_schema').all();
    return false;
  } catch (error) {
    // Gone since we looked, or in a folder that is closed to us: nobody we could meet.
    if (codeOf(error) === 'SQLITE_CANTOPEN') return false;
    if (codeOf(error) === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    db?.close();
  }
}

/** Closes the database when somebody else has the lock. */
function claim(db: Database): boolean {
  try {
    // Long enough for a reader that asks whether we live, and holds a shared lock for that moment.
    db.pragma('busy_timeout = 250');
    db.prepare('BEGIN EXCLUSIVE').run();
    return true;
  } catch (error) {
    db.close();
    if (codeOf(error) === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function held(file: string): UserError {
  return new UserError(`${file} is being written by another telltale.`, 'Stop that one first, or name another file.');
}

/** Beside the file itself, whatever link it was reached through. */
function lockName(file: string): string {
  return `${realpathSync(file)}-lock`;
}

function inode(name: string): bigint | null {
  return statSync(name, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
