import { expect, it } from 'vitest';
import { html, markupText } from '../../../src/report/html/markup.ts';
import { section } from '../../../src/report/html/section.ts';

it('a section is labelled by its heading', () => {
  const text = markupText(section({ id: 'x', title: 'T', lead: 'L' }, html`<p>b</p>`));
  expect(text).toContain('aria-labelledby="x-title"');
  expect(text).toMatch(/<h2 id="x-title">T<\/h2>/);
});
