import { assertFile } from './assert-file.ts';
import { checkPages } from './check-pages.ts';
import { guard } from './guard.ts';
import { isLocked } from './lock.ts';
import { openDatabase } from './open-database.ts';
import { createReader } from './reader.ts';
import type { Reader } from './reader.ts';
import { assertSchema } from './schema/assert-schema.ts';

/**
 * Opens a session's file for reading, also while it is being written. Throws a UserError for what is missing, no SQLite,
 * not ours, changed or newer than this program, and StoreError `CORRUPT` for a damaged file.
 */
export function openReader(file: string): Reader {
  assertFile(file);
  return guard(file, () => {
    const db = openDatabase(file, 'read');
    try {
      db.pragma('query_only = ON');
      assertSchema(db, file);
      // Nobody vouches for a file that lies there; the one being written is vouched for by its writer.
      if (!isLocked(file)) checkPages(db, file);
      return createReader(file, db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
