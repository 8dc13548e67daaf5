import type { Canary, Claim, ClaimFacts } from '../model/index.ts';
import { holds } from './holds.ts';
import { usedIn } from './planted.ts';
import type { Scope } from './scope.ts';

const FEWEST_REQUESTS = 10;

export interface Silence {
  readonly claim: Claim;
  readonly facts: ClaimFacts;
  readonly scope: Scope;
  /** What the claim could have been seen by, and what of it was not seen. */
  readonly planted: readonly Canary[];
  readonly missing: readonly Canary[];
  /** Findings of which the session does not know what the claim asks for. */
  readonly unknown: number;
  /** Requests that could be read. */
  readonly readable: number;
  readonly hidden: readonly string[];
}

function phaseWords({ where }: Claim): string {
  const words = [
    ...(where.phase ? [`named ${where.phase.join(' or ')}`] : []),
    ...(where.private === undefined ? [] : [where.private ? 'in private mode' : 'outside private mode']),
    ...(where.consent ? [`with consent marked as ${where.consent.join(' or ')}`] : []),
  ];
  return words.length === 0 ? 'The session has no phase.' : `The session has no phase ${words.join(', ')}.`;
}

/** A claim of how data is sent says nothing where none is; one of whether it is sent does. */
function isMoot({ where }: Claim, { phases }: Scope, facts: ClaimFacts): boolean {
  const { grade, with: beside, survived, countries, ...bare } = where;
  if (!grade && !beside && !survived && !countries) return false;
  const ids = new Set(phases.map(({ id }) => id));
  return !facts.sightings.some((each) => ids.has(each.phaseId) && holds(bare, each, facts) !== 'no');
}

/** Why not having seen it is no proof that it was not there: the first is the gravest. None: the silence means something. */
export function obstacles({
  claim,
  facts,
  scope,
  planted,
  missing,
  unknown,
  readable,
  hidden,
}: Silence): readonly string[] {
  const { where, needs = {} } = claim;
  if (scope.phases.length === 0) return [phaseWords(claim)];
  const fewest = needs.requests ?? FEWEST_REQUESTS;
  const least = needs.canaries;
  const hasNamed = least === undefined || facts.canaries.some(({ kind }) => least.includes(kind));
  const used = usedIn(scope, missing, facts);
  const isUsed = missing.length === 0 || (claim.each === undefined ? used.length > 0 : used.length === missing.length);
  const words = where.kind?.join(' or ') ?? 'value';
  return [
    ...(where.planted === true && planted.length === 0 ? [`No ${words} of the tester was planted or named.`] : []),
    ...(isMoot(claim, scope, facts) ? ['Nothing was found of which this could be said.'] : []),
    ...(hasNamed ? [] : [`None of these was named: ${least.join(', ')}.`]),
    ...(unknown === 0
      ? []
      : [
          `Of ${unknown === 1 ? '1 finding' : `${unknown} findings`} it is not known what the claim asks for (company, country, app, grade or identifier), or its sources disagree.`,
        ]),
    ...((where.with?.includes('identifier') ?? where.survived) && facts.identifiers.length === 0
      ? ['No value that stays the same is known of this session.']
      : []),
    ...(readable < fewest ? [`Only ${readable} requests could be read in these phases; ${fewest} are the least.`] : []),
    ...(where.planted === true && planted.length > 0 && !isUsed
      ? ['The session does not show that what was planted was used: no such page was opened, no search engine asked.']
      : []),
    ...hidden,
  ];
}
