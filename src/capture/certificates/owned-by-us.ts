import type { Stats } from 'node:fs';

/** True when this process's user owns the file, or where the system knows no owners. */
export function ownedByUs(stats: Stats): boolean {
  return process.getuid === undefined || stats.uid === process.getuid();
}
