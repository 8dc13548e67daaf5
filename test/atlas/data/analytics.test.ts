import { test } from 'vitest';
import { ANALYTICS } from '../../../src/atlas/data/analytics.ts';
import { checkRows } from '../check-rows.ts';

test('every row can be read and says where it is from', () => {
  checkRows(ANALYTICS, 100);
});
