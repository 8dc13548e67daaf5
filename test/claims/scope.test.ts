import { expect, test } from 'vitest';
import { scopeOf } from '../../src/claims/scope.ts';
import { facts, traffic } from './sample-facts.ts';

const names = (where: Parameters<typeof scopeOf>[0], of = facts()): readonly string[] =>
  scopeOf(where, of).phases.map(({ name }) => name);

test('phases are picked by name, mode and consent', () => {
  expect(names({})).toEqual(['baseline', 'browse', 'private']);
  expect(names({ phase: ['Browse'] })).toEqual(['browse']);
  expect(names({ private: true })).toEqual(['private']);
  expect(names({ consent: ['before'] })).toEqual([]);
  const repeated = facts({ phases: [{ ...facts().phases[1]!, name: 'browse#2', consent: 'refused' }] });
  expect(names({ phase: ['browse'], consent: ['refused'] }, repeated)).toEqual(['browse#2']);
});

test('only hosts that the claim may be about can hide something from it', () => {
  const session = facts({
    traffic: [traffic({ host: 'a.example' }), traffic({ host: 'b.example' }), traffic({ host: null })],
  });
  const scope = scopeOf({ host: ['a.*'] }, session);
  expect(scope.concerned.map(({ host }) => host)).toEqual(['a.example', null]);
  expect(scope.traffic).toHaveLength(3);
});

test('a gap concerns the phases that it touches', () => {
  const gap = { startedAt: 150, endedAt: 160, reason: 'queue-full', detail: '', missing: 1 };
  expect(scopeOf({ private: true }, facts({ gaps: [gap] })).gaps).toEqual([]);
  expect(scopeOf({ phase: ['browse'] }, facts({ gaps: [gap] })).gaps).toEqual([gap]);
});
