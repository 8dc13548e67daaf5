import { expect, test } from 'vitest';
import { untilEnd } from '../../src/cli/until-end.ts';

const never = new Promise<never>(() => undefined);
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a signal ends it without an error, and leaves no timer that would keep the process', async () => {
  const before = timers();
  expect(await untilEnd({ interrupted: Promise.resolve(), seconds: 3600, failed: never })).toBeNull();
  await new Promise((resolve) => setImmediate(resolve));
  expect(timers()).toBe(before);
});

test('the time that was given ends it', async () => {
  expect(await untilEnd({ interrupted: never, seconds: 0.01, failed: never })).toBeNull();
});

test('a store that failed ends it with its error', async () => {
  const error = new Error('full');
  expect(await untilEnd({ interrupted: never, seconds: null, failed: Promise.resolve(error) })).toBe(error);
});
