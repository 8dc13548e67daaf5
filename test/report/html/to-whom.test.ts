import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { toWhom } from '../../../src/report/html/to-whom.ts';
import { sampleReport } from '../sample.ts';

it('every destination has a row, and what is not known is unknown', () => {
  const text = markupText(toWhom(sampleReport()));
  expect(text.match(/scope="row"/g)).toHaveLength(3);
  expect(text).toMatch(/tracking\.vendor\.example<\/th>\s*<td>unknown<\/td>/);
  expect(text).toContain('cdn.shop.example port 8443');
});

it('no destination is said to be none', () => {
  expect(markupText(toWhom(sampleReport({ destinations: [] })))).toContain('No destination was contacted');
});
