import type { Database } from 'better-sqlite3';

/** What a column can hold. */
export type Value = string | number | bigint | Uint8Array | null;

/**
 * Prepares one INSERT; the returned function runs it and gives the row's number. Halves of surrogate pairs, which a
 * sender can write in JSON, become U+FFFD: a text that is not valid UTF-8 stops other programs that read the file.
 */
export function inserter(db: Database, sql: string): (...values: readonly Value[]) => number | bigint {
  const statement = db.prepare<Value[]>(sql);
  return (...values) => statement.run(...values.map(wellFormed)).lastInsertRowid;
}

function wellFormed(value: Value): Value {
  return typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
}
