import { test } from 'vitest';
import { HOSTING } from '../../../src/atlas/data/hosting.ts';
import { checkRows } from '../check-rows.ts';

test('every row can be read and says where it is from', () => {
  checkRows(HOSTING, 60);
});
