import type { Database } from 'better-sqlite3';
import type { Canary, Gap, Phase, Run } from '../../model/index.ts';

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
  const phase = db.prepare('INSERT INTO phase (id, name, private, consent, started_at) VALUES (?, ?, ?, ?, ?)');
  const canary = db.prepare('INSERT INTO canary (kind, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const run = db.prepare('INSERT INTO run (id, started_at, tool_version, parts) VALUES (?, ?, ?, ?)');
  const gap = db.prepare('INSERT INTO gap (started_at, ended_at, reason, detail, missing) VALUES (?, ?, ?, ?, ?)');
  return {
    phase: (row) => {
      phase.run(row.id, row.name, row.private ? 1 : 0, row.consent, row.startedAt);
    },
    canary: (row) => {
      canary.run(row.kind, row.value);
    },
    run: (row) => {
      run.run(row.id, row.startedAt, row.toolVersion, JSON.stringify(row.parts));
    },
    gap: (row) => {
      gap.run(row.startedAt, row.endedAt, row.reason, row.detail, row.missing);
    },
  };
}
