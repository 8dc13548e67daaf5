import { expect, it } from 'vitest';
import { list } from '../../../src/report/words/list.ts';

it('words are joined as in a sentence, and those past the limit are counted', () => {
  expect(list([])).toBe('');
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(list(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
