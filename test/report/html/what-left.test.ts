import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { whatLeft } from '../../../src/report/html/what-left.ts';
import { sampleEvent, sampleReport } from '../sample.ts';

const text = (...events: Parameters<typeof sampleEvent>[0][]): string =>
  markupText(
    whatLeft(sampleReport({ findings: events.map((event) => sampleEvent(event)) }), new Map([[12, 'evidence-1']])),
  );

it('a finding leads to its evidence', () => {
  expect(text({})).toContain('href="#evidence-1"');
});

it('another spelling of a canary is shown as it was sent', () => {
  expect(text({ canary: 'planted secret', value: 'planted%20secret' })).toMatch(
    /planted secret<[\s\S]*As it was sent:[\s\S]*planted%20secret/,
  );
});

it('values past the twenty-fifth fold away and are not left out', () => {
  const page = text(...Array.from({ length: 30 }, (_, index) => ({ canary: null, value: `value-${index}-` })));
  expect(page).toContain('5 more</summary>');
  expect(page).toContain('value-29-');
});
