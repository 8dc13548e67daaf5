import type { Session } from '../model/index.ts';
import { createFile, taken } from './create-file.ts';
import { openForWriting } from './open-for-writing.ts';
import { createSchema } from './schema/create-schema.ts';
import { createWriter } from './writer.ts';
import type { Writer } from './writer.ts';

/**
 * Makes a new database (mode 0600) for a session and opens it for writing. A name that is taken by anything but an
 * empty file is a UserError, and so is an SQLite that cannot run here.
 */
export function openWriter(file: string, session: Session): Writer {
  createFile(file, { orEmpty: true });
  const { db, lock } = openForWriting(file, {
    admit: (empty) => {
      // Between our making the file and our locking it, another writer may have filled it.
      if (empty.pragma('schema_version', { simple: true }) !== 0) throw taken(file);
    },
    prepare: (empty) => {
      createSchema(empty, session);
    },
  });
  return createWriter({ file, session, records: true, db, lock });
}
