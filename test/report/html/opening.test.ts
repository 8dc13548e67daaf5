import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { opening } from '../../../src/report/html/opening.ts';
import { sampleReport } from '../sample.ts';

it('the answer stands in the only heading, and the figures agree with it', () => {
  const text = markupText(opening(sampleReport(), [['what', 'What left']]));
  expect(text).toMatch(/<h1>In 3 minutes this phone sent 11 pieces/);
  expect(text).toMatch(/<dt>pieces of data about you<\/dt>\s*<dd>11<\/dd>/);
  expect(text).toContain('href="#what"');
});
