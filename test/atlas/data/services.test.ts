import { test } from 'vitest';
import { SERVICES } from '../../../src/atlas/data/services.ts';
import { checkRows } from '../check-rows.ts';

test('every row can be read and says where it is from', () => {
  checkRows(SERVICES, 180);
});
