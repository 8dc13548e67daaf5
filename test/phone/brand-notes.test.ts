import { expect, test } from 'vitest';
import { BRAND_NOTES } from '../../src/phone/brand-notes.ts';

test('what was not tried on a phone of ours is worded "usually"', () => {
  for (const { brand, notes } of BRAND_NOTES) expect(`${brand}: ${notes.join(' ')}`).toContain('usually');
});
