import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columns, wrap } from '../../../src/report/terminal/wrap.ts';

it('lines break at blanks, and inside a word only where they must', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('abcdefghij x', 4)).toEqual(['abcd', 'efgh', 'ij x']);
});

it('wide characters take two columns', () => {
  expect(columns('秘密a😀')).toBe(7);
  expect(wrap('秘密秘密', 4)).toEqual(['秘密', '秘密']);
});

it('no line is wider than asked, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.every((line) => columns(line) <= width)).toBe(true);
      expect(lines.join('').replace(/[ \t\n]/g, '')).toBe(text.replace(/[ \t\n]/g, ''));
    }),
  );
});
