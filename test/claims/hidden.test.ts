import { expect, test } from 'vitest';
import { hiddenIn } from '../../src/claims/hidden.ts';
import { scopeOf } from '../../src/claims/scope.ts';
import type { ClaimFacts } from '../../src/model/index.ts';
import { facts, traffic } from './sample-facts.ts';

const hidden = (change: Partial<ClaimFacts>): readonly string[] => {
  const session = facts(change);
  return hiddenIn(scopeOf({}, session), session);
};

test('where everything was read nothing is hidden', () => {
  expect(hidden({})).toEqual([]);
});

test.each<[what: string, change: Partial<ClaimFacts>, words: string]>([
  [
    'a blind connection',
    { traffic: [traffic({ blind: 2, host: 'pin.example' })] },
    '2 connections to pin.example could not be read.',
  ],
  [
    'a sealed payload',
    { unread: [{ phaseId: 2, host: 'sa.example', outcome: 'sealed', payloads: 4 }] },
    '4 payloads to sa.example ended as sealed.',
  ],
  [
    'a request not taken apart',
    { traffic: [traffic({ unanalysed: 1 })] },
    '1 request was not taken apart to the end (secret.example).',
  ],
  [
    'a body of which the end is missing',
    { traffic: [traffic({ cut: 1 })] },
    'Of 1 request only the beginning was kept (secret.example).',
  ],
  [
    'a gap',
    { gaps: [{ startedAt: 110, endedAt: 120, reason: 'queue-full', detail: '', missing: null }] },
    'A stretch was not recorded (queue-full; nobody knows how much is missing).',
  ],
  [
    'a session without an end',
    { cleanEnd: false, phases: [{ ...facts().phases[1]!, endedAt: null }] },
    'The session runs still or was cut off.',
  ],
])('%s is said', (_what, change, words) => {
  expect(hidden(change)).toEqual([words]);
});

test('many hosts are counted', () => {
  const hosts = Array.from({ length: 6 }, (_, index) => traffic({ host: `h${index}.example`, blind: 1 }));
  expect(hidden({ traffic: hosts })).toEqual([
    '6 connections to h0.example, h1.example, h2.example, h3.example and 2 more could not be read.',
  ]);
});
