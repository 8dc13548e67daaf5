import { expect, test } from 'vitest';
import { BURST, PER_SECOND, createAllowance } from '../../../src/capture/websocket/allowance.ts';

function taken(take: () => boolean): number {
  let count = 0;
  while (take()) count += 1;
  return count;
}

test('a burst is allowed once, and after that so many a second, never more than a burst', () => {
  let now = 1_000_000;
  const take = createAllowance(() => now);
  expect(taken(take)).toBe(BURST);
  now += 2_000;
  expect(taken(take)).toBe(2 * PER_SECOND);
  now += 86_400_000;
  expect(taken(take)).toBe(BURST);
});

test('a clock that is set back gives nothing and takes nothing', () => {
  let now = 1_000_000;
  const take = createAllowance(() => now);
  expect(take()).toBe(true);
  now = 0;
  expect(taken(take)).toBe(BURST - 1);
});
