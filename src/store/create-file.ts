import { chmodSync, closeSync, fchmodSync, lstatSync, openSync } from 'node:fs';
import { UserError } from '../model/index.ts';

/**
 * Makes an empty file that only its owner can read, whatever the umask. Throws a UserError for a name that is taken,
 * links included; an empty regular file is taken over when `orEmpty` says so.
 */
export function createFile(file: string, { orEmpty }: { readonly orEmpty: boolean }): void {
  // SQLite's binding trims names: it would open another file than the one made here.
  if (file.trim() !== file || file === '') {
    throw new UserError(`"${file}" is no name for a file.`, 'Name it without blanks at its ends.');
  }
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      fchmodSync(handle, 0o600);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code !== 'EEXIST') {
      const hint = 'Name a file in a folder that you can write to.';
      throw new UserError(`${file} cannot be created (${code}).`, hint, { cause: error });
    }
    const found = lstatSync(file);
    if (!orEmpty || !found.isFile() || found.size > 0) throw taken(file);
    chmodSync(file, 0o600);
  }
}

/** The error for a name that something else already has. */
export function taken(file: string): UserError {
  return new UserError(`${file} is already there.`, 'Name another file, or move that one away.');
}
