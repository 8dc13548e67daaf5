import { expect, test } from 'vitest';
import { detectors, lastingValues } from '../../../src/detect/index.ts';

test('the search has a name of its own, and says what it cannot see', () => {
  expect(detectors.map(({ id }) => id)).not.toContain(lastingValues.id);
  expect(lastingValues.docs.limitations.join(' ')).toContain('One phone alone does not show');
});
