import { describe, expect, test } from 'vitest';
import { builtInClaims, judge } from '../../src/claims/index.ts';
import type { Claim, ClaimFacts } from '../../src/model/index.ts';
import { claim, facts, sighting, traffic, WORD } from './sample-facts.ts';

const verdict = (change: Partial<Claim>, session: ClaimFacts) => judge([claim(change)], session)[0]!;
const word = (change: Partial<Claim>, session: ClaimFacts): string => verdict(change, session).verdict;

test('what was seen is supported, with its findings and what was looked at', () => {
  expect(verdict({}, facts({ sightings: [sighting()] }))).toMatchObject({
    verdict: 'supported',
    why: 'Seen in 3 findings.',
    seen: { findings: 3, exchanges: 2, findingIds: [7, 8, 9], exchangeIds: [4, 5], hosts: ['sa.vendor.example'] },
    lookedAt: { phases: ['baseline', 'browse', 'private'], requests: 36, readable: 36, hosts: 2, planted: 1 },
    runs: [
      { phase: 'baseline', seen: 0, of: 1 },
      { phase: 'browse', seen: 1, of: 1 },
      { phase: 'private', seen: 0, of: 1 },
    ],
    unseen: [],
  });
});

test('what was looked for, used, read and not seen is contradicted', () => {
  expect(verdict({}, facts())).toMatchObject({ verdict: 'contradicted', seen: { findings: 0 } });
});

test.each<[what: string, change: Partial<ClaimFacts>]>([
  ['one sealed payload', { unread: [{ phaseId: 2, host: 'x.example', outcome: 'sealed', payloads: 1 }] }],
  ['one connection that could not be read', { traffic: [traffic(), traffic({ host: 'pin.example', blind: 1 })] }],
  ['a gap', { gaps: [{ startedAt: 110, endedAt: 120, reason: 'queue-full', detail: '', missing: 1 }] }],
  ['too little traffic', { traffic: [traffic({ requests: 2 })] }],
  ['no canary', { canaries: [] }],
])('silence with %s is untested, and what was seen counts all the same', (_what, change) => {
  expect(word({}, facts(change))).toBe('untested');
  expect(word({}, facts({ ...change, sightings: [sighting()] }))).toBe('supported');
});

test('a phase that is not there is untested, and one in another mode says nothing of this one', () => {
  expect(word({ where: { phase: ['after-reset'] } }, facts({ sightings: [sighting()] }))).toBe('untested');
  expect(word({ where: { private: true, kind: ['url'], planted: true } }, facts({ sightings: [sighting()] }))).toBe(
    'contradicted',
  );
});

describe('a claim that something never happens', () => {
  const never = { never: true, where: { kind: ['url'], planted: true } } as const;

  test('is contradicted by one finding, and supported only by a silence that means something', () => {
    expect(word(never, facts({ sightings: [sighting()] }))).toBe('contradicted');
    expect(word(never, facts())).toBe('supported');
    expect(word(never, facts({ traffic: [traffic({ blind: 1 })] }))).toBe('untested');
  });
});

describe('each planted value', () => {
  const each = { each: 'canary', where: { kind: ['query'], planted: true } } as const;
  const canaries = [
    { kind: 'query', value: WORD },
    { kind: 'query', value: 'planted word beta' },
  ] as const;
  const told = sighting({ kind: 'query', canary: WORD });

  test('all seen is supported, with the share', () => {
    const sightings = [told, sighting({ kind: 'query', canary: 'planted word beta' })];
    expect(verdict(each, facts({ canaries, sightings }))).toMatchObject({
      verdict: 'supported',
      why: 'Seen in 6 findings; 2 of 2 planted values.',
      missing: [],
    });
  });

  test('one that was never used is untested, one that was used and not sent on contradicts', () => {
    const asked = sighting({ kind: 'query', canary: 'planted word beta', host: 'www.bing.com' });
    expect(verdict(each, facts({ canaries, sightings: [told] }))).toMatchObject({
      verdict: 'untested',
      missing: ['planted word beta'],
    });
    expect(word(each, facts({ canaries, sightings: [told, asked] }))).toBe('contradicted');
  });
});

describe('repeats', () => {
  const three = [1, 2, 3].map((id) => ({ ...facts().phases[1]!, id, name: `browse#${id}` }));
  const session = (seen: readonly number[], phases = three) =>
    facts({
      phases,
      sightings: seen.map((phaseId) => sighting({ phaseId })),
      traffic: three.map(({ id }) => traffic({ phaseId: id })),
    });
  const twice = { needs: { repeats: 2 } };

  test('seen in k of n runs is what the verdict says', () => {
    expect(verdict(twice, session([1, 3]))).toMatchObject({
      verdict: 'supported',
      runs: [{ phase: 'browse', seen: 2, of: 3 }],
    });
    expect(word(twice, session([2]))).toBe('contradicted');
  });

  test('a session with fewer runs than the claim asks for tests nothing', () => {
    expect(verdict(twice, session([1], three.slice(0, 1)))).toMatchObject({
      verdict: 'untested',
      why: 'Seen in 3 findings. But: The claim asks for 2 runs of a phase.',
    });
  });
});

test('a claim about several devices needs another session', () => {
  expect(word({ across: 'devices' }, facts({ sightings: [sighting()] }))).toBe('untested');
  const elsewhere = { verdict: 'supported', why: 'Both do.' } as const;
  expect(judge([claim({ across: 'devices' })], facts(), elsewhere)[0]).toMatchObject({
    ...elsewhere,
    seen: { findings: 0 },
  });
});

test('an empty session tests no built-in claim', () => {
  const empty = facts({ phases: [], traffic: [], canaries: [] });
  expect(judge(builtInClaims, empty).map((each) => each.verdict)).toEqual(builtInClaims.map(() => 'untested'));
});
