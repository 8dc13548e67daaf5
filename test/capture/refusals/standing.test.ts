import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observed, Standing, Verdict } from '../../../src/capture/refusals/standing.ts';
import { REMEMBERED, accepted, advance, alive, isRefusal } from '../../../src/capture/refusals/standing.ts';

interface Sight {
  readonly observed: Observed;
  readonly at: number;
}

function after(sights: readonly Sight[]): Standing | null {
  let standing: Standing | null = null;
  for (const { observed, at } of sights) standing = advance(alive(standing ?? undefined, at), observed, at);
  return standing;
}
/** The verdict after these, a second apart. */
const verdict = (...seen: readonly Observed[]): Verdict =>
  after(seen.map((observed, index) => ({ observed, at: index * 1000 })))?.verdict ?? 'unknown';

const times = (count: number, observed: Observed): Observed[] => Array.from({ length: count }, () => observed);

describe('it fires', () => {
  test.each<[seen: readonly Observed[], expected: Verdict]>([
    [['alert'], 'distrust-explicit'],
    [['success', 'alert', 'alert', 'alert'], 'distrust-explicit'],
    [['silent', 'silent', 'silent'], 'pin-suspected'],
    [['reset', 'silent', 'silent', 'silent'], 'pin-suspected'],
    [['idle', 'silent', 'silent', 'silent'], 'pin-suspected'],
    [['silent', 'silent', 'silent', 'alert'], 'distrust-explicit'],
    // A try in a new phase that says nothing leaves things as they are.
    [['alert', 'reset', 'silent', 'idle'], 'distrust-explicit'],
    [['silent', 'silent', 'silent', 'reset', 'idle'], 'pin-suspected'],
    [['reset', 'reset', 'reset'], 'flaky'],
    [['silent', 'reset', 'silent'], 'flaky'],
    [['success', 'reset', 'reset', 'reset'], 'flaky'],
  ])('%j is %s', (seen, expected) => {
    expect(verdict(...seen)).toBe(expected);
  });
});

describe('it stays silent', () => {
  test.each<[seen: readonly Observed[], expected: Verdict]>([
    [[], 'unknown'],
    [['silent'], 'unknown'],
    [['silent', 'silent'], 'unknown'],
    [['silent', 'silent', 'idle', 'silent', 'silent'], 'flaky'],
    [['silent', 'silent', 'torn', 'silent', 'silent'], 'flaky'],
    [times(200, 'torn'), 'flaky'],
    [['success', ...times(200, 'torn')], 'trusted'],
    [['silent', 'silent', 'success'], 'trusted'],
    [['silent', 'silent', 'success', 'silent'], 'trusted'],
    [['success', ...times(200, 'silent')], 'trusted'],
    [[...times(2, 'silent'), 'success', ...times(200, 'silent')], 'trusted'],
    [times(200, 'reset'), 'flaky'],
    [times(200, 'idle'), 'unknown'],
    [['alert', 'success'], 'trusted'],
    // Two apps that look alike: what can be read goes on being read.
    [['success', 'alert'], 'trusted'],
    [['success', 'alert', 'alert', 'success', 'alert', 'alert'], 'trusted'],
    [['silent', 'silent', 'silent', 'success'], 'trusted'],
  ])('%j is %s', (seen, expected) => {
    expect(verdict(...seen)).toBe(expected);
  });
});

test('a hundred connections that are cut at one moment are one attempt, and three attempts are three', () => {
  let standing: Standing | null = null;
  for (let time = 0; time < 100; time += 1) standing = advance(standing, 'silent', 1_000 + time, 500 + time);
  expect(standing).toMatchObject({ silent: 1, verdict: 'unknown' });
  standing = advance(standing, 'silent', 2_000, 1_500);
  expect(standing).toMatchObject({ silent: 2, verdict: 'unknown' });
  expect(advance(standing, 'silent', 2_010, 1_990).verdict).toBe('unknown');
  expect(advance(standing, 'silent', 2_010, 2_000).verdict).toBe('pin-suspected');
});

test('a day later nothing counts any more', () => {
  const at = (hours: number, observed: Observed): Sight => ({ observed, at: hours * 3_600_000 });
  expect(after([at(0, 'silent'), at(0, 'silent'), at(25, 'silent')])?.verdict).toBe('unknown');
  expect(after([at(0, 'alert'), at(25, 'reset')])?.verdict).toBe('unknown');
  expect(alive(after([at(0, 'alert')])!, REMEMBERED)).not.toBeNull();
  expect(alive(after([at(0, 'alert')])!, REMEMBERED + 1)).toBeNull();
  // The success is a day old, the rest is not.
  const old = [at(0, 'success'), at(20, 'silent'), at(30, 'silent'), at(31, 'silent'), at(32, 'silent')];
  expect(after(old)?.verdict).toBe('pin-suspected');
  expect(accepted(after(old.slice(0, 2))!, 20 * 3_600_000)).toBe(true);
});

const sights = array(
  record({
    observed: constantFrom<Observed>('alert', 'silent', 'torn', 'reset', 'idle', 'success'),
    gap: integer({ min: 0, max: 2 * 3_600_000 }),
  }),
  { maxLength: 40 },
).map((items) => {
  let at = 0;
  return items.map(({ observed, gap }) => ({ observed, at: (at += gap) }));
});

test('whatever is seen: pinning is only suspected after three silent ones in a row, without a success the day before', () => {
  assert(
    property(sights, (seen) => {
      if (after(seen)?.verdict !== 'pin-suspected') return;
      const from = seen.findLastIndex(({ observed }) => observed === 'success');
      expect(seen.slice(from + 1).some(({ observed }) => observed === 'alert')).toBe(false);
      const proof = seen.findIndex(
        (_, index) =>
          index > from + 2 && seen.slice(index - 2, index + 1).every(({ observed }) => observed === 'silent'),
      );
      expect(proof).toBeGreaterThan(0);
      const success = seen[from];
      if (success) expect(seen[proof]!.at - success.at).toBeGreaterThan(REMEMBERED);
    }),
    { numRuns: 5_000 },
  );
});

test('whatever is seen: distrust was said, and a success takes everything back', () => {
  assert(
    property(sights, (seen) => {
      const standing = after(seen);
      if (standing?.verdict === 'distrust-explicit') {
        const from = seen.findLastIndex(({ observed }) => observed === 'success');
        expect(seen.slice(from + 1).some(({ observed }) => observed === 'alert')).toBe(true);
      }
      const at = (seen.at(-1)?.at ?? 0) + 1;
      expect(isRefusal(advance(standing, 'success', at).verdict)).toBe(false);
      const read = standing !== null && accepted(standing, at);
      const alerts = read ? 3 : 1;
      let refused = standing;
      for (let time = 0; time < alerts; time += 1) refused = advance(refused, 'alert', at);
      expect(refused?.verdict).toBe('distrust-explicit');
    }),
  );
});
