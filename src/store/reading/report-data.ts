import type { Database } from 'better-sqlite3';
import type { Gap, PartDoc, ReportData } from '../../model/index.ts';
import { readBlindSpots, readUnread } from './read-blind-spots.ts';
import { readCanaries } from './read-canaries.ts';
import { firstDataEvents } from './read-data-events.ts';
import { readDestinations } from './read-destinations.ts';
import { readEvidence } from './read-evidence.ts';
import { readGaps } from './read-gaps.ts';
import { readLasting } from './read-lasting.ts';
import { readPhases } from './read-phases.ts';
import { readSession } from './read-session.ts';
import { readTotals } from './read-totals.ts';

const MOST_FINDINGS = 5000;

/** What a report says that the database does not know. */
export interface ReportExtra {
  readonly toolVersion: string;
  readonly generatedAt: number;
  readonly parts: readonly PartDoc[];
}

/** How the session ended, as its reader sees it; `gap` is an unclean end that nobody has written down yet. */
export interface Ending {
  readonly endedAt: number | null;
  readonly cleanEnd: boolean;
  readonly gap: Gap | null;
}

/** Everything a report is made of, read from the session in one piece. */
export function reportData(
  db: Database,
  file: string,
  extra: ReportExtra,
  { endedAt, cleanEnd, gap }: Ending,
): ReportData {
  const phases = readPhases(db);
  return {
    toolVersion: extra.toolVersion,
    generatedAt: extra.generatedAt,
    file,
    session: readSession(db),
    endedAt,
    cleanEnd,
    totals: readTotals(db),
    phases,
    canaries: readCanaries(db),
    destinations: readDestinations(
      db,
      phases.map(({ name }) => name),
    ),
    matrix: db
      .prepare<[], ReportData['matrix'][number]>(
        'SELECT phase, host, kind, findings FROM phase_matrix ORDER BY phase, host, kind',
      )
      .all(),
    findings: firstDataEvents(db, MOST_FINDINGS),
    evidence: readEvidence(db),
    lasting: readLasting(db),
    blind: readBlindSpots(db),
    unread: readUnread(db),
    gaps: gap ? [...readGaps(db), gap] : readGaps(db),
    parts: extra.parts,
  };
}
