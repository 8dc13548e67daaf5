import { expect, it } from 'vitest';
import { commonValues } from '../../src/detect/common-values.ts';

it('every value is in lower case and long enough to need refusing', () => {
  for (const value of commonValues) expect(value).toMatch(/^[^A-Z]{6,}$/);
});
