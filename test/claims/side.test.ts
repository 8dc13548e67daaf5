import { expect, test } from 'vitest';
import { inPhases, sideOf } from '../../src/claims/side.ts';
import { compareFacts } from './sample-compare.ts';

const names = (phases: readonly { readonly name: string }[]): readonly string[] => phases.map(({ name }) => name);

test('a session is all its phases but the idle ones, which are its noise', () => {
  const { phases, idle } = sideOf(compareFacts(), null);
  expect([names(phases), names(idle)]).toEqual([['browse', 'private'], ['baseline']]);
});

test('a named phase is all its repeats, and has no noise', () => {
  const session = compareFacts({
    phases: ['browse#1', 'browse#2'].map((name, id) => ({ ...compareFacts().phases[1]!, id, name })),
  });
  expect(names(sideOf(session, 'browse').phases)).toEqual(['browse#1', 'browse#2']);
  expect(names(sideOf(session, 'browse#2').phases)).toEqual(['browse#2']);
  expect(sideOf(session, 'browse').idle).toEqual([]);
});

test('rows are told by their phase', () => {
  const isIn = inPhases(sideOf(compareFacts(), 'browse').phases);
  expect([isIn({ phaseId: 2 }), isIn({ phaseId: 3 })]).toEqual([true, false]);
});
