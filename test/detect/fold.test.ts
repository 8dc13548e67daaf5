import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/detect/fold.ts';

it('small and capital letters become the same', () => {
  expect(fold('Alice ÄÖ')).toBe('alice äö');
});

it('a letter whose small form is longer does not move what follows', () => {
  expect(fold('İX').indexOf('x')).toBe(1);
});

it('no text changes its length', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
});
