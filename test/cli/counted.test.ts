import { expect, test } from 'vitest';
import { counted } from '../../src/cli/counted.ts';

test('one is one, all others are many', () => {
  expect([0, 1, 2].map((count) => counted(count, 'exchange'))).toEqual(['0 exchanges', '1 exchange', '2 exchanges']);
});
