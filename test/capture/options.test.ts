import { expect, test } from 'vitest';
import { DEFAULT_BODY_CAP, DEFAULT_TIMERS } from '../../src/capture/options.ts';

test('a push channel may be silent for longer than its heartbeat of half an hour', () => {
  expect(DEFAULT_TIMERS.silence).toBeGreaterThan(30 * 60_000);
});

test('what an attacker could hold open costs seconds, not minutes', () => {
  const { firstByte, handshake, head } = DEFAULT_TIMERS;
  expect(Math.max(firstByte, handshake, head)).toBeLessThanOrEqual(30_000);
});

test('the origin is asked to speak first before the phone gives up waiting', () => {
  expect(DEFAULT_TIMERS.serverFirst).toBeLessThan(DEFAULT_TIMERS.firstByte);
});

test('8 MiB of each body are kept', () => {
  expect(DEFAULT_BODY_CAP).toBe(8 * 1024 * 1024);
});
