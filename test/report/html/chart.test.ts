import { expect, it } from 'vitest';
import { chart } from '../../../src/report/html/chart.ts';
import { markupText } from '../../../src/report/html/markup.ts';
import { sampleReport } from '../sample.ts';

const text = markupText(chart(sampleReport())).replace(/\s+/g, ' ');

it('the drawing says in words what it shows', () => {
  expect(text).toMatch(/role="img" aria-labelledby="chart-title chart-words"/);
  expect(text).toContain('sa.collector.example: 0 in baseline, 5 in browse, 4 in private.');
});

it('every number is printed', () => {
  for (const number of ['5', '4', '2', '9']) expect(text).toMatch(new RegExp(`<text[^>]*>\\s*${number}\\s*</text`));
});

it('private phases are marked by a word, not by colour alone', () => {
  expect(text).toMatch(/class="small private"\s*>\s*private/);
});

it('nothing to draw is said in words', () => {
  expect(markupText(chart(sampleReport({ matrix: [] })))).toContain('nothing to draw');
});
