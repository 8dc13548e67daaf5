import type { Database } from 'better-sqlite3';
import { sha256 } from '../../bytes/index.ts';
import type { CapturedBody } from '../../model/index.ts';
import { inserter } from './inserter.ts';

/** Prepares the storing of bodies; the returned function gives the SHA-256 under which the body can be found. */
export function bodyInserter(db: Database): (body: CapturedBody) => string {
  // A body seen again under a larger cap brings more of itself.
  const insert = inserter(
    db,
    `INSERT INTO body (sha256, size, kept, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET kept = excluded.kept, content = excluded.content WHERE excluded.kept > kept`,
  );
  return ({ kept, length, sha256: known }) => {
    if (known === null && kept.length !== length)
      throw new TypeError('A body that was kept in part needs the SHA-256 of the whole.');
    const name = known ?? sha256(kept);
    insert(name, length, kept.length, kept);
    return name;
  };
}
