import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { checkRuntime } from './check-runtime.ts';
import { explainLoadFailure } from './explain-load-failure.ts';

type Driver = typeof BetterSqlite3;

const require = createRequire(import.meta.url);
let driver: Driver | null = null;

/** `read`: never writes; `write`: the file is there; `create`: it may have to be made. */
export type Access = 'read' | 'write' | 'create';

/** Opens a file with the guards that one from a stranger needs; throws a UserError when SQLite cannot run here. */
export function openDatabase(file: string, access: Access): BetterSqlite3.Database {
  const options = { readonly: access === 'read', fileMustExist: access !== 'create', timeout: 5000 };
  // An absolute path is never taken for a `file:` URI or for `:memory:`.
  const db = new (load())(resolve(file), options);
  try {
    // A view or trigger in the file may call no function that does more than compute.
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A database that lives in memory and nowhere else. */
export function openMemory(): BetterSqlite3.Database {
  return new (load())(':memory:');
}

/** Loads the native module late, because loading the wrong one ends the process. */
function load(): Driver {
  if (driver) return driver;
  try {
    const { version } = require('better-sqlite3/package.json') as { readonly version: string };
    const refusal = checkRuntime(process.versions.node, version);
    if (refusal) throw refusal;
    const candidate = require('better-sqlite3') as Driver;
    // The JavaScript part loads its native part with the first database.
    new candidate(':memory:').close();
    driver = candidate;
    return candidate;
  } catch (error) {
    throw explainLoadFailure(error) ?? error;
  }
}
