import { lstatSync } from 'node:fs';
import { UserError } from '../../model/index.ts';
import { ownedByUs } from './owned-by-us.ts';

/** False when nothing is there; UserError when what is there is no directory of ours with mode 0700 or tighter. */
export function checkDirectory(directory: string): boolean {
  const stats = lstatSync(directory, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (!stats.isDirectory()) {
    throw new UserError(
      `${directory} is ${stats.isSymbolicLink() ? 'a symbolic link' : 'not a directory'}.`,
      'The CA lives in a directory of its own; name the directory itself.',
    );
  }
  if (!ownedByUs(stats)) {
    throw new UserError(
      `${directory} belongs to another user.`,
      'Run as its owner, or make a CA of your own elsewhere.',
    );
  }
  if ((stats.mode & 0o077) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
    throw new UserError(
      `${directory} is open to others (mode ${mode}).`,
      `If no one else can have copied the key: chmod 700 ${directory}. Otherwise: telltale ca new`,
    );
  }
  return true;
}
