import { deepEqual, equal } from 'node:assert/strict';
import test from 'node:test';
import { percentile, ratioSpread, spread } from '../measure/stats.mjs';

test('the median of an even number of rounds lies between the middle two', () => {
  deepEqual(spread([4, 1, 3, 2]), { median: 2.5, min: 1, max: 4 });
  deepEqual(spread([9, 1, 5]), { median: 5, min: 1, max: 9 });
  deepEqual(spread([7]), { median: 7, min: 7, max: 7 });
});

test('a ratio is taken round by round, not between medians', () => {
  // Medians 20 and 10 would say 2; each pair says something else.
  deepEqual(ratioSpread([10, 20, 30], [10, 5, 30]), { median: 1, min: 1, max: 4 });
});

test('a percentile is a value that was measured (nearest rank)', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  equal(percentile(hundred, 50), 50);
  equal(percentile(hundred, 99), 99);
  equal(percentile([3], 99), 3);
});
