import { statSync } from 'node:fs';
import { UserError } from '../model/index.ts';

/** Throws a UserError unless the name is that of a regular file with something in it. Opens nothing. */
export function assertFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found)
    throw new UserError(`${file} does not exist.`, 'Check the name; `telltale record --out FILE.sqlite` makes one.');
  if (!found.isFile()) throw new UserError(`${file} is not a file.`, 'Name the session file itself.');
  if (found.size === 0)
    throw new UserError(`${file} is empty: nothing was recorded in it.`, 'Name a file that `telltale record` wrote.');
}
