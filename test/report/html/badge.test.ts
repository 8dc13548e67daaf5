import { expect, it } from 'vitest';
import { confidenceBadge, phaseBadge, privateBadge } from '../../../src/report/html/badge.ts';
import { html, markupText } from '../../../src/report/html/markup.ts';

it('a word of certainty carries its meaning', () => {
  expect(markupText(confidenceBadge('possible'))).toMatch(/title="[^"]*chance[^"]*"/);
});

it('private mode is told with its share, and not at all when there was none', () => {
  expect(markupText(html`${privateBadge({ inPrivate: 2, times: 3 })}`)).toContain('2 of 3 in private mode');
  expect(markupText(html`${privateBadge({ inPrivate: 3, times: 3 })}`)).toContain('>in private mode<');
  expect(privateBadge({ inPrivate: 0, times: 3 })).toBeNull();
});

it('the name of a phase is text', () => {
  expect(markupText(phaseBadge('<b>'))).toContain('&lt;b&gt;');
});
