import { expect, test } from 'vitest';
import { openBudget } from '../../src/decode/budget.ts';
import { defaultLimits } from '../../src/decode/limits.ts';

test('without a clock it is never late; with one it is once the milliseconds are over', () => {
  let now = 100;
  const budget = openBudget({ ...defaultLimits, milliseconds: 50 }, () => now);
  expect(openBudget(defaultLimits).late()).toBe(false);
  expect(budget.late()).toBe(false);
  now = 151;
  expect(budget.late()).toBe(true);
});

test('what was spent is missing from the next step', () => {
  const budget = openBudget({ ...defaultLimits, messageBytes: 1_000 });
  budget.bytes -= 400;
  expect(budget.output(10)).toEqual({ bytes: 600, name: 'message-bytes' });
});
