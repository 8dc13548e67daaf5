import { expect, it } from 'vitest';
import { labelOf } from '../../src/detect/label-of.ts';
import { CANARY_KINDS } from '../../src/model/index.ts';

it('every kind of canary has a name of its own', () => {
  expect(new Set(CANARY_KINDS.map(labelOf)).size).toBe(CANARY_KINDS.length);
});
