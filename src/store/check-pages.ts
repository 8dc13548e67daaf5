import type { Database } from 'better-sqlite3';
import { corrupt } from './guard.ts';

/** Throws StoreError CORRUPT when SQLite's own quick check of every page and row finds damage (about 0.5 s per 100 MB). */
export function checkPages(db: Database, file: string): void {
  const verdict = String(db.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') throw corrupt(file, verdict.replaceAll('\n', ' '));
}
