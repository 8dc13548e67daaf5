import { test } from 'vitest';
import { MAKERS } from '../../../src/atlas/data/makers.ts';
import { checkRows } from '../check-rows.ts';

test('every row can be read and says where it is from', () => {
  checkRows(MAKERS, 120);
});
