import { expect, test } from 'vitest';
import { createFloodGuard } from '../../../src/capture/http2/flood-guard.ts';

test('so many in a window are let through, one more is a flood', () => {
  const guard = createFloodGuard(3, 100);
  expect([0, 10, 20, 30].map(guard)).toEqual([false, false, false, true]);
});

test('the window moves on', () => {
  const guard = createFloodGuard(3, 100);
  expect([0, 50, 100, 101, 150, 201].map(guard)).toEqual([false, false, false, false, true, false]);
});
