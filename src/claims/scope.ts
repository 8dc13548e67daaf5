import type { ClaimFacts, ClaimWhere, Traffic } from '../model/index.ts';
import { holdsOfHost } from './holds.ts';
import { phaseName } from './phase-name.ts';

/** The part of a session that a claim is about. */
export interface Scope {
  readonly phases: ClaimFacts['phases'];
  /** What went anywhere in these phases. */
  readonly traffic: readonly Traffic[];
  /** Of it: what went to hosts that the claim may be about, and what of that was not read. */
  readonly concerned: readonly Traffic[];
  readonly unread: ClaimFacts['unread'];
  readonly gaps: ClaimFacts['gaps'];
}

/** Picks the phases by name, mode and consent, and the traffic that could hold or hide what the claim says. */
export function scopeOf(where: ClaimWhere, facts: ClaimFacts): Scope {
  const names = where.phase?.map((name) => name.toLowerCase());
  const phases = facts.phases.filter(
    ({ name, private: isPrivate, consent }) =>
      (names === undefined || names.includes(name.toLowerCase()) || names.includes(phaseName(name).toLowerCase())) &&
      (where.private === undefined || where.private === isPrivate) &&
      (where.consent === undefined || (consent !== null && where.consent.includes(consent))),
  );
  const ids = new Set(phases.map(({ id }) => id));
  const concerns = ({ phaseId, host }: Pick<Traffic, 'phaseId' | 'host'>): boolean =>
    ids.has(phaseId) && holdsOfHost(where, host, facts) !== 'no';
  return {
    phases,
    traffic: facts.traffic.filter(({ phaseId }) => ids.has(phaseId)),
    concerned: facts.traffic.filter(concerns),
    unread: facts.unread.filter(concerns),
    gaps: facts.gaps.filter((gap) =>
      phases.some(
        ({ startedAt, endedAt }) => gap.endedAt >= startedAt && gap.startedAt < (endedAt ?? Number.POSITIVE_INFINITY),
      ),
    ),
  };
}
