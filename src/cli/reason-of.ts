/** What the system says no with, in words. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'it is already there',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** Codes that say something of this computer at this moment, not of the code that ran into them. */
const PLIGHT = new Set([
  'EACCES',
  'EDQUOT',
  'EIO',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why the system refused, without its own name for it: `permission denied`, `it is a folder`, … */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code === null ? undefined : WORDS[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** True for a full disk, missing rights and the like: the user's to mend, wherever it happened. */
export function isPlight(error: unknown): boolean {
  return PLIGHT.has(codeOf(error) ?? '') && error instanceof Error && 'syscall' in error;
}
