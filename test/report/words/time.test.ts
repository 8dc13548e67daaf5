import { expect, it } from 'vitest';
import { duration, isoTime, utcTime } from '../../../src/report/words/time.ts';

it('times are told in UTC', () => {
  expect(utcTime(Date.UTC(2026, 10, 22, 19, 35, 7, 123))).toBe('2026-11-22 19:35:07 UTC');
  expect(isoTime(0)).toBe('1970-01-01T00:00:00.000Z');
});

it('what is no time does not throw', () => {
  expect(utcTime(Number.NaN)).toBe('at an unknown time');
  expect(isoTime(9e15)).toBe('');
});

it.each([
  [0, '0 seconds'],
  [1000, '1 second'],
  [185_000, '3 minutes'],
  [3 * 3_600_000, '3 hours'],
])('%i ms are %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});
