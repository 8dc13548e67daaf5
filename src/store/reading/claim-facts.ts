import type { Database } from 'better-sqlite3';
import type { ClaimFacts } from '../../model/index.ts';
import { readCanaries } from './read-canaries.ts';
import { readGaps } from './read-gaps.ts';
import { readIdentifiers, readPlaces } from './read-knowledge.ts';
import { readPhases } from './read-phases.ts';
import { readSightings } from './read-sightings.ts';
import { readTraffic, readUnreadByPhase } from './read-traffic.ts';
import type { Ending } from './report-data.ts';

/** A session as claims see it; an unclean end stands among the gaps. */
export function claimFacts(db: Database, { cleanEnd, gap }: Ending): ClaimFacts {
  return {
    phases: readPhases(db),
    canaries: readCanaries(db),
    sightings: readSightings(db),
    traffic: readTraffic(db),
    unread: readUnreadByPhase(db),
    places: readPlaces(db),
    identifiers: readIdentifiers(db),
    gaps: gap ? [...readGaps(db), gap] : readGaps(db),
    cleanEnd,
  };
}
