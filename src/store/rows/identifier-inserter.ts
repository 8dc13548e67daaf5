import type { Database } from 'better-sqlite3';
import type { Identifier } from '../../model/index.ts';
import { inserter } from './inserter.ts';

/** Prepares the storing of the identifiers that a run has found; they replace what the same run said before. */
export function identifierInserter(db: Database): (runId: number, identifiers: readonly Identifier[]) => void {
  const forgetSightings = inserter(
    db,
    'DELETE FROM identifier_sighting WHERE identifier_id IN (SELECT id FROM identifier WHERE run_id = ?)',
  );
  const forget = inserter(db, 'DELETE FROM identifier WHERE run_id = ?');
  const insert = inserter(db, 'INSERT INTO identifier (run_id, value, kind, survived, reason) VALUES (?, ?, ?, ?, ?)');
  // A row that could not be stored left a gap; what was seen in it must not cost all the others.
  const insertSighting = inserter(
    db,
    `INSERT INTO identifier_sighting (identifier_id, exchange_id, payload_id, field)
     SELECT ?, id, ?, ? FROM exchange WHERE id = ? ON CONFLICT DO NOTHING`,
  );
  return (runId, identifiers) => {
    forgetSightings(runId);
    forget(runId);
    for (const { value, kind, survived, reason, sightings } of identifiers) {
      const id = insert(runId, value, kind, JSON.stringify(survived), reason);
      for (const { exchangeId, payloadId, field } of sightings) insertSighting(id, payloadId, field, exchangeId);
    }
  };
}
