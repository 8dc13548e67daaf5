import type { Database } from 'better-sqlite3';
import type { Canary, Gap, Phase, Run } from '../../model/index.ts';
import { inserter } from './inserter.ts';

/** Stores the short rows about a session: phases, canaries, runs and gaps. */
export interface NoteInserter {
  phase(phase: Phase): void;
  /** The same canary twice is one canary. */
  canary(canary: Canary): void;
  run(run: Run): void;
  gap(gap: Gap): void;
}

/** Prepares the statements of {@link NoteInserter} once. */
export function noteInserter(db: Database): NoteInserter {
  const phase = inserter(db, 'INSERT INTO phase (id, name, private, consent, started_at) VALUES (?, ?, ?, ?, ?)');
  const canary = inserter(db, 'INSERT INTO canary (kind, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const run = inserter(db, 'INSERT INTO run (id, started_at, tool_version, parts) VALUES (?, ?, ?, ?)');
  const gap = inserter(db, 'INSERT INTO gap (started_at, ended_at, reason, detail, missing) VALUES (?, ?, ?, ?, ?)');
  return {
    phase: (row) => {
      phase(row.id, row.name, row.private ? 1 : 0, row.consent, row.startedAt);
    },
    canary: (row) => {
      canary(row.kind, row.value);
    },
    run: (row) => {
      run(row.id, row.startedAt, row.toolVersion, JSON.stringify(row.parts));
    },
    gap: (row) => {
      gap(row.startedAt, row.endedAt, row.reason, row.detail, row.missing);
    },
  };
}
