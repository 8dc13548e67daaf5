import { UserError } from '../model/index.ts';

/**
 * Refuses pairs of Node and better-sqlite3 versions that end the process without a word: 13 installs on Node 20 and
 * crashes (SIGSEGV) when it opens its first database. Null when the pair is fine or not known to be bad.
 */
export function checkRuntime(nodeVersion: string, sqliteVersion: string): UserError | null {
  const node = major(nodeVersion);
  const sqlite = major(sqliteVersion);
  if (node === null || sqlite === null || sqlite < 13 || node >= 22) return null;
  return new UserError(
    `better-sqlite3 ${sqliteVersion} crashes on Node ${nodeVersion}: it needs Node 22 or newer.`,
    'Use Node 22 or 24, or run `npm install better-sqlite3@12`.',
  );
}

function major(version: string): number | null {
  const digits = /^v?(\d+)\./.exec(version);
  return digits ? Number(digits[1]) : null;
}
