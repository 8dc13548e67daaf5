import { test } from 'vitest';
import { ADVERTISING } from '../../../src/atlas/data/advertising.ts';
import { checkRows } from '../check-rows.ts';

test('every row can be read and says where it is from', () => {
  checkRows(ADVERTISING, 80);
});
