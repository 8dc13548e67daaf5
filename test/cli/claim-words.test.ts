import { expect, test } from 'vitest';
import { CONSENTS, GRADES, KINDS, SURVIVALS } from '../../src/cli/claim-words.ts';
import { CANARY_KINDS } from '../../src/model/index.ts';

test('every kind that can be planted is a kind of finding', () => {
  expect(CANARY_KINDS.filter((kind) => !KINDS.includes(kind))).toEqual([]);
});

test('grades, consents and survivals are the words of the glossary', () => {
  expect([GRADES.length, CONSENTS, SURVIVALS.length]).toEqual([13, ['before', 'refused', 'given'], 8]);
});
