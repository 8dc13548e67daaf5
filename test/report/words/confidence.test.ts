import { expect, it } from 'vitest';
import { CONFIDENCES, meaningOf } from '../../../src/report/words/confidence.ts';

it('three words of certainty mean three things, the surest first', () => {
  expect(CONFIDENCES).toEqual(['observed', 'inferred', 'possible']);
  expect(new Set(CONFIDENCES.map(meaningOf)).size).toBe(3);
});
