import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { UserError } from '../../model/index.ts';
import { ownedByUs } from './owned-by-us.ts';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const LARGEST = 65_536;

/**
 * Text of a file of ours; null when there is none.
 * UserError when it is not a plain file, is not ours, has one of the `forbidden` mode bits, or cannot be read.
 */
export function readPrivate(path: string, forbidden: number): string | null {
  const descriptor = open(path);
  if (descriptor === null) return null;
  try {
    // What was opened is what is looked at: a file put in its place meanwhile changes nothing.
    const stats = fstatSync(descriptor);
    const wrong = complaint(stats, forbidden);
    if (wrong !== null) throw new UserError(`${path} ${wrong.message}.`, wrong.hint(path));
    return readFileSync(descriptor, 'utf8');
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number | null {
  try {
    // Without O_NONBLOCK a named pipe would hold us up for ever.
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return null;
    if (code === 'ELOOP') {
      throw new UserError(
        `${path} is a symbolic link.`,
        'Put the file itself there, or make a new CA: telltale ca new',
        {
          cause: error,
        },
      );
    }
    throw new UserError(`${path} cannot be read (${String(code)}).`, `Look at its owner and mode: ls -l ${path}`, {
      cause: error,
    });
  }
}

interface Complaint {
  readonly message: string;
  readonly hint: (path: string) => string;
}

function complaint(stats: Stats, forbidden: number): Complaint | null {
  if (!stats.isFile() || stats.size > LARGEST) {
    return { message: 'is not a file of a CA', hint: () => 'Make a new CA: telltale ca new' };
  }
  if (!ownedByUs(stats)) {
    return { message: 'belongs to another user', hint: () => 'Run as its owner, or make a CA of your own elsewhere.' };
  }
  if ((stats.mode & forbidden) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
    return {
      message: `is open to others (mode ${mode})`,
      hint: (path) => `If no one else can have copied it: chmod 600 ${path}. Otherwise: telltale ca new`,
    };
  }
  return null;
}
