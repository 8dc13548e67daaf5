import { expect, it } from 'vitest';
import { count, counted, size } from '../../../src/report/words/amount.ts';

it('numbers are grouped and their nouns agree', () => {
  expect(count(1_234_567)).toBe('1,234,567');
  expect(counted(1, 'company', 'companies')).toBe('1 company');
  expect(counted(5000, 'company', 'companies')).toBe('5,000 companies');
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_960, '1.0 MB'],
  [5e15, '5000.0 TB'],
])('%i bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
