import { expect, test } from 'vitest';
import { DEEPEST, MOST_VALUES } from '../../src/decode/value.ts';

test('the limits leave room for real messages and none for the stack to run out', () => {
  expect(DEEPEST).toBeGreaterThanOrEqual(32);
  expect(DEEPEST).toBeLessThanOrEqual(200);
  expect(MOST_VALUES).toBeLessThanOrEqual(1_000_000);
});
