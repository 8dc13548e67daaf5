import { expect, it } from 'vitest';
import { CANARY_KINDS } from '../../../src/model/index.ts';
import { kindName } from '../../../src/report/words/kind.ts';

it('every kind has a name of its own', () => {
  expect(new Set(CANARY_KINDS.map(kindName)).size).toBe(CANARY_KINDS.length);
});
