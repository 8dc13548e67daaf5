import type { Canary, ClaimFacts, ClaimWhere } from '../model/index.ts';
import type { Scope } from './scope.ts';
import { isSearchEngine } from './search-engine.ts';

/** The tester's values that a finding could be seen by. */
export function plantedFor({ kind }: ClaimWhere, { canaries }: Pick<ClaimFacts, 'canaries'>): readonly Canary[] {
  return kind === undefined ? canaries : canaries.filter((canary) => kind.includes(canary.kind));
}

function hostOf(url: string): string {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url) ?? /^([^/?#:\s]+\.[^/?#:\s]+)/.exec(url);
  return match?.[1]?.toLowerCase() ?? '';
}

/**
 * Those of the values that the session shows in use in the phases: a page whose host was contacted, a word that some
 * request carried, to a search engine for one. Values that are neither are the device's own and need no use.
 */
export function usedIn({ phases }: Scope, planted: readonly Canary[], facts: ClaimFacts): readonly Canary[] {
  const ids = new Set(phases.map(({ id }) => id));
  const hosts = new Set(facts.traffic.filter(({ phaseId }) => ids.has(phaseId)).map(({ host }) => host?.toLowerCase()));
  const asked = new Set(
    facts.sightings
      .filter(
        ({ kind, host, phaseId }) => kind === 'query' && host !== null && ids.has(phaseId) && isSearchEngine(host),
      )
      .map(({ canary }) => canary),
  );
  return planted.filter(({ kind, value }) => {
    if (kind === 'url') return hosts.has(hostOf(value));
    return kind === 'query' ? asked.has(value) : true;
  });
}
