import { expect, test } from 'vitest';
import { phaseName } from '../../src/claims/phase-name.ts';

test('the number of a repeat is no part of the name', () => {
  expect(['browse#2', 'browse', 'a#b', 'x#1#2'].map(phaseName)).toEqual(['browse', 'browse', 'a#b', 'x#1']);
});
