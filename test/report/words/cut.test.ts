import { expect, it } from 'vitest';
import { cut } from '../../../src/report/words/cut.ts';

it('a long text is cut and its length is told', () => {
  expect(cut('abcdef', 6)).toBe('abcdef');
  expect(cut('x'.repeat(1234), 3)).toBe('xxx… (cut; 1,234 characters in all)');
});

it('a character of two units is not cut in half', () => {
  expect(cut('ab😀cd', 3)).toBe('ab… (cut; 6 characters in all)');
});
