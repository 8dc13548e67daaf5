import { StoreError } from '../model/index.ts';

/** Runs a piece of database work; what SQLite throws becomes a StoreError with a stable code, everything else passes. */
export function guard<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translate(file, error);
  }
}

function translate(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return error;
  const code = String(error.code);
  const fail = (name: string, message: string): StoreError => new StoreError(name, message, { cause: error });
  if (code === 'SQLITE_FULL')
    return fail('DISK_FULL', `There is no space left to write ${file}. Nothing of this batch was stored.`);
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return fail('IO', `The disk refused to read or write ${file} (${code}).`);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return corrupt(file, error.message, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return fail('LOCKED', `${file} is held by another program.`);
  if (code.startsWith('SQLITE_READONLY')) return fail('READ_ONLY', `${file} cannot be written.`);
  return fail('REJECTED', `SQLite refused the rows for ${file}: ${error.message}`);
}

/** The error for a damaged file: says how to save what can be saved, and that nothing was deleted. */
export function corrupt(file: string, finding: string, cause?: unknown): StoreError {
  return new StoreError(
    'CORRUPT',
    `${file} is damaged (${finding}). Nothing was deleted; \`sqlite3 ${file} .recover\` saves what can still be read.`,
    { cause },
  );
}
