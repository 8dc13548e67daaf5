import { closeSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { UserError } from '../model/index.ts';
import type { Io } from './io.ts';
import { reasonOf } from './reason-of.ts';

const SQLITE = 'SQLite format 3\0';

/** True when the file begins like an SQLite database. */
function isDatabase(file: string): boolean {
  const first = Buffer.alloc(SQLITE.length);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, first) === first.length && first.toString('latin1') === SQLITE;
  } finally {
    closeSync(handle);
  }
}

/** Puts the text in place of a file (or where none was) in one step: what was there stays until the new one is whole. */
function replace(file: string, text: string): void {
  const partial = `${file}.partial-${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(partial, text, { mode: 0o600, flag: 'wx' });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function write(file: string, text: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  // Where a link leads, so that the link stays one.
  const target = found ? realpathSync(file) : file;
  if (found?.isFile() === true && isDatabase(target))
    throw new Error('it is a database, and no result may take its place');
  // A pipe or a terminal (/dev/stdout) stays what it is.
  if (found && !found.isFile()) writeFileSync(target, text);
  else replace(target, text);
}

/** Writes a result to the file asked for (readable by this user only: it holds a person's data), or to standard output. */
export function writeResult(io: Io, file: string | undefined, text: string): void {
  if (file === undefined) {
    io.out(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  try {
    write(file, text);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = missing ? 'its folder does not exist' : reasonOf(error);
    throw new UserError(`Cannot write ${file}: ${reason}.`, 'Choose another file with --out.', { cause: error });
  }
  io.err(`Written: ${file}\n`);
}
