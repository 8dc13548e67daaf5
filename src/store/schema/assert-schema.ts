import type { Database } from 'better-sqlite3';
import { UserError } from '../../model/index.ts';
import { openMemory } from '../open-database.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';

/** Tables, views, indexes and triggers by type and name, with their text. */
type Shape = ReadonlyMap<string, string>;

/**
 * Throws a UserError unless the open file is a telltale session of a version we can read whose tables and views are
 * exactly ours. A file from a stranger may carry a view of the same name that says something else.
 */
export function assertSchema(db: Database, file: string): void {
  if (applicationId(db, file) !== APPLICATION_ID) {
    throw new UserError(
      `${file} is an SQLite database, but not one of telltale.`,
      'Name a file that `telltale record` or `telltale import` wrote.',
    );
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `${file} was written by a newer telltale (schema ${version}; this one reads up to ${SCHEMA_VERSION}).`,
      'Update telltale, then try again. The file was not touched.',
    );
  }
  const found = shapeOf(db);
  for (const [name, sql] of expectedShape(version)) {
    if (found.get(name) === sql) continue;
    throw new UserError(
      `${file} says it has schema ${version} of telltale, but its ${name} is not as telltale makes it.`,
      'Use an unchanged copy, for example one made by `telltale export --format sqlite`.',
    );
  }
}

function applicationId(db: Database, file: string): unknown {
  try {
    return db.pragma('application_id', { simple: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')) throw error;
    const hint = 'Name a file that `telltale record` or `telltale import` wrote.';
    throw new UserError(`${file} is no SQLite database.`, hint, { cause: error });
  }
}

/** Names of tables, views, indexes and triggers that someone added to the file. */
export function strangers(db: Database): readonly string[] {
  const ours = expectedShape(SCHEMA_VERSION);
  return [...shapeOf(db).keys()].filter((name) => !ours.has(name));
}

function expectedShape(version: number): Shape {
  const db = openMemory();
  try {
    for (const sql of MIGRATIONS.slice(0, version)) db.exec(sql);
    return shapeOf(db);
  } finally {
    db.close();
  }
}

function shapeOf(db: Database): Shape {
  const rows = db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'`,
    )
    .all();
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, withoutComments(sql)]));
}

/** A better wording in a comment is no other schema. Our own text has no `--` inside a literal. */
function withoutComments(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
