import type { Claim, ClaimFacts, Sighting, Verdict, VerdictWord } from '../model/index.ts';
import { hiddenIn } from './hidden.ts';
import { holds } from './holds.ts';
import { obstacles } from './obstacles.ts';
import { plantedFor } from './planted.ts';
import { runsOf } from './runs.ts';
import { scopeOf } from './scope.ts';
import { whatWasSeen } from './what-was-seen.ts';

/** What the comparison with another device's session says of the browser's code. */
export interface Elsewhere {
  readonly verdict: VerdictWord;
  readonly why: string;
}

const ALONE: Elsewhere = {
  verdict: 'untested',
  why: 'One session cannot answer this: name that of another device with --with FILE.',
};

/** What the session says to each claim. Untested is the answer whenever something could stand unseen. */
export function judge(claims: readonly Claim[], facts: ClaimFacts, elsewhere: Elsewhere = ALONE): readonly Verdict[] {
  return claims.map((claim) => judgeOne(claim, facts, elsewhere));
}

function judgeOne(claim: Claim, facts: ClaimFacts, elsewhere: Elsewhere): Verdict {
  const { id, says, refuted, where } = claim;
  const scope = scopeOf(where, facts);
  const ids = new Set(scope.phases.map((phase) => phase.id));
  const near = facts.sightings.filter(({ phaseId }) => ids.has(phaseId));
  const matched = near.filter((sighting) => holds(where, sighting, facts) === 'yes');
  const unknown = near.filter((sighting) => holds(where, sighting, facts) === 'unknown');
  const planted = plantedFor(where, facts);
  const found = new Set(matched.map(({ canary }) => canary));
  const missing =
    claim.each === undefined && matched.length > 0 ? [] : planted.filter(({ value }) => !found.has(value));
  const requests = scope.traffic.reduce((sum, traffic) => sum + traffic.requests, 0);
  const readable = scope.traffic.reduce((sum, traffic) => sum + traffic.requests - traffic.blind, 0);
  const runs = runsOf(scope.phases, new Set(matched.map(({ phaseId }) => phaseId)));
  const hidden = hiddenIn(scope, facts);
  const silence = { claim, facts, scope, planted, missing, unknown: total(unknown), readable, hidden };
  const answer =
    claim.across === undefined
      ? answerOf(claim, { matched, missing: missing.length, planted: planted.length, runs }, () => obstacles(silence))
      : elsewhere;
  return {
    id,
    says,
    refuted,
    ...answer,
    seen: whatWasSeen(claim.across === undefined ? matched : [], facts),
    lookedAt: {
      phases: scope.phases.map(({ name }) => name),
      requests,
      readable,
      hosts: new Set(scope.traffic.map(({ host }) => host)).size,
      planted: planted.length,
    },
    runs,
    missing: claim.each === undefined ? [] : missing.map(({ value }) => value),
    unseen: hidden,
  };
}

interface Sum {
  readonly matched: readonly Sighting[];
  readonly missing: number;
  readonly planted: number;
  readonly runs: Verdict['runs'];
}

function answerOf(claim: Claim, sum: Sum, why: () => readonly string[]): Pick<Verdict, 'verdict' | 'why'> {
  const { matched, missing, planted, runs } = sum;
  const { each, never = false, needs: { repeats = 1 } = {} } = claim;
  const isSeen = matched.length > 0;
  const often = runs.some(({ seen }) => seen >= repeats);
  const share = each === undefined ? '' : `; ${planted - missing} of ${planted} planted values`;
  const seen = `Seen in ${counted(total(matched), 'finding')}${share}.`;
  if (never && isSeen) return { verdict: 'contradicted', why: seen };
  if (isSeen && often && (each === undefined || missing === 0)) return { verdict: 'supported', why: seen };
  const [first] = [...(isSeen && !runs.some(({ of }) => of >= repeats) ? [tooFewRuns(repeats)] : []), ...why()];
  if (first !== undefined) return { verdict: 'untested', why: isSeen ? `${seen} But: ${first}` : first };
  if (isSeen) return { verdict: 'contradicted', why: `${seen} The claim asks for more, and nothing hid it.` };
  return {
    verdict: never ? 'supported' : 'contradicted',
    why: 'Looked for, not seen, and nothing could have hidden it from this tool.',
  };
}

function tooFewRuns(repeats: number): string {
  return `The claim asks for ${repeats} runs of a phase.`;
}

function total(sightings: readonly Sighting[]): number {
  return sightings.reduce((sum, { findings }) => sum + findings, 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
