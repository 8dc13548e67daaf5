import { expect, test } from 'vitest';
import { hiddenIn } from '../../src/claims/hidden.ts';
import { obstacles } from '../../src/claims/obstacles.ts';
import { scopeOf } from '../../src/claims/scope.ts';
import type { Claim, ClaimFacts } from '../../src/model/index.ts';
import { claim, facts, traffic } from './sample-facts.ts';

function reasons(change: Partial<Claim>, session: ClaimFacts = facts(), unknown = 0): readonly string[] {
  const asked = claim(change);
  const scope = scopeOf(asked.where, session);
  const readable = scope.traffic.reduce((sum, { requests, blind }) => sum + requests - blind, 0);
  const { canaries: planted } = session;
  const hidden = hiddenIn(scope, session);
  return obstacles({ claim: asked, facts: session, scope, planted, missing: planted, unknown, readable, hidden });
}

test('where all was looked at and read there are none', () => {
  expect(reasons({})).toEqual([]);
});

test.each<[words: string, reasons: readonly string[]]>([
  ['The session has no phase with consent marked as before.', reasons({ where: { consent: ['before'] } })],
  ['The session has no phase named idle, in private mode.', reasons({ where: { phase: ['idle'], private: true } })],
  ['No url of the tester was planted or named.', reasons({}, facts({ canaries: [] }))],
  ['None of these was named: imei, gaid.', reasons({ needs: { canaries: ['imei', 'gaid'] } })],
  ['Of 2 findings it is not known', reasons({}, facts(), 2)],
  [
    'Only 9 requests could be read in these phases; 10 are the least.',
    reasons({}, facts({ traffic: [traffic({ requests: 9 })] })),
  ],
  ['Only 36 requests could be read in these phases; 100 are the least.', reasons({ needs: { requests: 100 } })],
  ['that what was planted was used', reasons({}, facts({ traffic: [traffic({ host: 'other.example' })] }))],
  ['could not be read', reasons({}, facts({ traffic: [traffic(), traffic({ host: 'pin.example', blind: 1 })] }))],
  ['Nothing was found of which this could be said.', reasons({ where: { grade: ['plain'] } })],
  ['No value that stays the same is known', reasons({ where: { kind: ['url'], survived: ['restart'] } }).slice(1)],
])('%s', (words, [first]) => {
  expect(first).toContain(words);
});
