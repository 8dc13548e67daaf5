import { expect, it } from 'vitest';
import { STYLE } from '../../../src/report/html/style.ts';

it('nothing is fetched and no tag can be closed by the style sheet', () => {
  expect(STYLE).not.toMatch(/url\(|@import|<|http/);
});

it('light, dark, print and narrow screens are cared for', () => {
  for (const rule of ['prefers-color-scheme:dark', '@media print', '@media(max-width']) expect(STYLE).toContain(rule);
});

it('every brace is closed', () => {
  expect(STYLE.split('{').length).toBe(STYLE.split('}').length);
});
