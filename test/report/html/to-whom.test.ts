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

it('requests that failed are told beside all requests, and not at all when none did', () => {
  const [first, ...rest] = sampleReport().destinations;
  const shown = (failed: number): string =>
    markupText(toWhom(sampleReport({ destinations: [{ ...first!, exchanges: 7, failed }, ...rest] })));
  expect(shown(2)).toContain('>7 (2 failed)<');
  expect(shown(0)).toContain('>7<');
});
