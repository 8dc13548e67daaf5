import type { Database } from 'better-sqlite3';
import type { Session } from '../../model/index.ts';
import { StoreError } from '../../model/index.ts';
import { plainObject } from './json-column.ts';

interface Row {
  readonly id: string;
  readonly started_at: number;
  readonly tool_version: string;
  readonly runtime: string;
  readonly synthetic: number;
  readonly options: string;
}

/** The one session of the file. */
export function readSession(db: Database): Session {
  const row = db
    .prepare<[], Row>('SELECT id, started_at, tool_version, runtime, synthetic, options FROM session')
    .get();
  if (!row) throw new StoreError('CORRUPT', 'The database holds no session.');
  return {
    id: row.id,
    startedAt: row.started_at,
    toolVersion: row.tool_version,
    runtime: row.runtime,
    synthetic: row.synthetic === 1,
    options: plainObject(row.options),
  };
}
