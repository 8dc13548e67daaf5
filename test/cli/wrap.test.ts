import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/wrap.ts';

test('lines are broken at blanks and fit', () => {
  expect(wrap('what does this phone send', 10)).toEqual(['what does', 'this phone', 'send']);
});

test('a word that is longer than a line keeps a line of its own', () => {
  expect(wrap('see /a/very/long/path now', 6)).toEqual(['see', '/a/very/long/path', 'now']);
});

test('no text is one empty line', () => {
  expect(wrap('', 10)).toEqual(['']);
});
