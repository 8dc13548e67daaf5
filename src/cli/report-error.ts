import { StoreError, UserError } from '../model/index.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import { isPlight, reasonOf } from './reason-of.ts';
import { VERSION } from './version.ts';

/** What can be done about a StoreError, by its code; one without a line here is a bug. */
const STORE_HINTS: Readonly<Record<string, string>> = {
  CORRUPT: 'Work on a copy, or use another copy of the file.',
  DISK_FULL: 'Make room on the disk; what was stored before is safe.',
  IO: 'Look at the disk and at the rights of the file and its folder.',
  LOCKED: 'Close the program that holds it, then try again.',
  READ_ONLY: 'Copy it to a folder that you may write to.',
};

/** Message and hint of a failure that the user can mend, null for a bug of ours. */
function mendable(error: unknown): { readonly message: string; readonly hint: string } | null {
  if (error instanceof UserError) return error;
  if (error instanceof StoreError) {
    const hint = STORE_HINTS[error.code];
    return hint === undefined ? null : { message: error.message, hint };
  }
  if (!isPlight(error)) return null;
  const { path } = error as { readonly path?: string };
  const message = `The system refused${path === undefined ? '' : ` ${path}`}: ${reasonOf(error)}.`;
  return { message, hint: 'Look at the path, the rights and the free space there.' };
}

/** The one place that tells a failure: sentence and hint, or, for a bug, everything that helps to find it. Gives the exit code. */
export function reportError(error: unknown, io: Io): number {
  const color = paint(io.errIsTty, io.env);
  const failure = mendable(error);
  if (failure) {
    // A message may quote what a stranger wrote into a file.
    io.err(`${color.red('error:')} ${printable(failure.message)}\n${color.dim('hint:')}  ${printable(failure.hint)}\n`);
    return EXIT.userError;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const shown = detail.split('\n').map(printable).join('\n');
  io.err(`${color.red('bug:')} ${shown}\nPlease report this, with the command line and the version (${VERSION}).\n`);
  return EXIT.bug;
}
