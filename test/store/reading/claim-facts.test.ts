import { expect, test } from 'vitest';
import { claimFacts } from '../../../src/store/reading/claim-facts.ts';
import { memoryDatabase } from '../memory-database.ts';
import { END, entries } from '../sample-session.ts';

test('a session as claims see it, with an unclean end among its gaps', () => {
  const gap = { startedAt: END, endedAt: END + 1, reason: 'unclean-end', detail: 'x', missing: null };
  const facts = claimFacts(memoryDatabase(entries), { endedAt: null, cleanEnd: false, gap });
  expect(facts.phases.map(({ name }) => name)).toEqual(['browse', 'private']);
  expect(facts.gaps.map(({ reason }) => reason)).toEqual(['queue-full', 'unclean-end']);
  expect(facts).toMatchObject({ cleanEnd: false, identifiers: [], places: [] });
  expect([facts.canaries.length, facts.sightings.length, facts.unread.length]).toEqual([2, 2, 1]);
});
