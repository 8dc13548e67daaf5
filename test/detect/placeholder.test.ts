import { expect, it } from 'vitest';
import { isPlaceholder } from '../../src/detect/placeholder.ts';

it.each(['unknown', 'N/A', '000000', '11-11-11', '9774d56d682e549c', '', 'Null'])('%j stands for nothing', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

it('a value stands for itself', () => {
  expect(isPlaceholder('f3a9c2b1d4e5f607')).toBe(false);
});

it('letters beyond ASCII are no blanks', () => {
  expect(isPlaceholder('秘密测试')).toBe(false);
});
