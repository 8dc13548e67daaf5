import type { Database } from 'better-sqlite3';
import type { DataEvent } from '../../model/index.ts';
import { toDataEvent } from './data-event-row.ts';
import type { DataEventRow } from './data-event-row.ts';

/** Every row of `data_event` in the order it was stored, read in short pages. */
export function* readDataEvents(db: Database): Generator<DataEvent, void> {
  const page = db.prepare<[number], DataEventRow>(
    'SELECT * FROM data_event WHERE finding_id > ? ORDER BY finding_id LIMIT 500',
  );
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = page.all(last);
    if (rows.length === 0) return;
    for (const row of rows) {
      last = row.finding_id;
      yield toDataEvent(row);
    }
  }
}

/** The first `limit` rows of `data_event` in the order of time. */
export function firstDataEvents(db: Database, limit: number): readonly DataEvent[] {
  return db
    .prepare<[number], DataEventRow>('SELECT * FROM data_event ORDER BY at, finding_id LIMIT ?')
    .all(limit)
    .map(toDataEvent);
}
