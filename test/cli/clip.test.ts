import { expect, test } from 'vitest';
import { clip, displayWidth } from '../../src/cli/clip.ts';

test('a text that fits stays as it is', () => {
  expect(clip('planted', 7)).toBe('planted');
  expect(clip('', 0)).toBe('');
});

test('a longer one ends in … and fits', () => {
  expect(clip('planted secret', 7)).toBe('plante…');
  expect(clip('planted', 1)).toBe('…');
});

test('wide characters count twice, marks not at all', () => {
  expect(displayWidth('解析失败')).toBe(8);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('😀')).toBe(2);
  expect(clip('解析失败', 5)).toBe('解析…');
  expect(displayWidth(clip('解析失败', 4))).toBe(3);
});

test('no half of a surrogate pair is left', () => {
  expect(clip('😀😀😀', 4)).toBe('😀…');
});
