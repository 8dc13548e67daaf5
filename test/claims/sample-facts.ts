import type { ClaimFacts, Claim, Sighting, Traffic } from '../../src/model/index.ts';

export const PAGE = 'https://secret.example/page';
export const WORD = 'planted word alpha';

/** A planted page that went to an analytics host in clear. */
export function sighting(change: Partial<Sighting> = {}): Sighting {
  return {
    phaseId: 2,
    host: 'sa.vendor.example',
    app: null,
    kind: 'url',
    confidence: 'observed',
    grade: 'plain',
    canary: PAGE,
    event: null,
    byDesign: false,
    beside: ['url'],
    identifierIds: [],
    findings: 3,
    exchanges: 2,
    findingIds: [7, 8, 9],
    exchangeIds: [4, 5],
    ...change,
  };
}

export function traffic(change: Partial<Traffic> = {}): Traffic {
  return { phaseId: 2, host: 'secret.example', requests: 12, blind: 0, unanalysed: 0, cut: 0, ...change };
}

const phase = { private: false, consent: null };

/** A session in which everything was read and nothing found: baseline, browse, and private, where the planted page was opened. */
export function facts(change: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    phases: [
      { ...phase, id: 1, name: 'baseline', startedAt: 0, endedAt: 100 },
      { ...phase, id: 2, name: 'browse', startedAt: 100, endedAt: 200 },
      { ...phase, id: 3, name: 'private', private: true, startedAt: 200, endedAt: 300 },
    ],
    canaries: [{ kind: 'url', value: PAGE }],
    sightings: [],
    traffic: [traffic({ phaseId: 1, host: 'idle.example' }), traffic(), traffic({ phaseId: 3 })],
    unread: [],
    places: [],
    identifiers: [],
    gaps: [],
    cleanEnd: true,
    ...change,
  };
}

export function claim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'c',
    says: 'Pages are sent.',
    refuted: 'None is.',
    where: { kind: ['url'], planted: true },
    ...change,
  };
}
