import { expect, test } from 'vitest';
import { cookiePairs } from '../../src/decode/cookie-pairs.ts';

test('pairs keep their order, their duplicates and the equals signs in their values', () => {
  expect(cookiePairs('a=1;b=x=y ; a="two words";; lone ; c=')).toEqual([
    ['a', '1'],
    ['b', 'x=y'],
    ['a', 'two words'],
    [null, 'lone'],
    ['c', ''],
  ]);
  expect(cookiePairs('')).toEqual([]);
});
