import type { ClaimFacts, Sighting, Verdict } from '../model/index.ts';

const MOST_IDS = 20;
const MOST_VALUES = 50;

/** The findings behind a verdict: how many, the first of them, where to, by which values. */
export function whatWasSeen(
  sightings: readonly Sighting[],
  { identifiers }: Pick<ClaimFacts, 'identifiers'>,
): Verdict['seen'] {
  const sum = (of: 'findings' | 'exchanges'): number => sightings.reduce((all, sighting) => all + sighting[of], 0);
  const first = (of: 'findingIds' | 'exchangeIds'): readonly number[] =>
    [...new Set(sightings.flatMap((sighting) => sighting[of]))].sort((one, other) => one - other).slice(0, MOST_IDS);
  const distinct = (values: readonly (string | null)[]): readonly string[] =>
    [...new Set(values)].filter((value) => value !== null).slice(0, MOST_VALUES);
  const carried = new Set(sightings.flatMap(({ identifierIds }) => identifierIds));
  return {
    findings: sum('findings'),
    exchanges: sum('exchanges'),
    findingIds: first('findingIds'),
    exchangeIds: first('exchangeIds'),
    hosts: distinct(sightings.map(({ host }) => host)),
    planted: distinct(sightings.map(({ canary }) => canary)),
    identifiers: identifiers
      .filter(({ id }) => carried.has(id))
      .slice(0, MOST_VALUES)
      .map(({ value, survived }) => `${value} (the same across ${survived.join(', ')})`),
  };
}
