import type { Database } from 'better-sqlite3';
import type { CapturedBody } from '../../model/index.ts';

/** A body by its hash, as far as it was kept; null for the hash null. Length and completeness are those of the row that names it. */
export type ReadBody = (sha256: string | null, length: number | null, complete: number | null) => CapturedBody | null;

/** Prepares the reading of bodies. */
export function bodyReader(db: Database): ReadBody {
  const content = db.prepare<[string], Buffer | null>('SELECT content FROM body WHERE sha256 = ?').pluck();
  return (sha256, length, complete) => {
    if (sha256 === null) return null;
    const bytes = content.get(sha256);
    // Null in a redacted copy.
    const kept = bytes ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array();
    return { kept, length: length ?? kept.length, sha256, complete: complete === 1 };
  };
}
