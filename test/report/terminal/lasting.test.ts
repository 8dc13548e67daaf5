import { expect, it } from 'vitest';
import type { ReportData } from '../../../src/model/index.ts';
import { addLasting } from '../../../src/report/terminal/lasting.ts';
import { createPage } from '../../../src/report/terminal/page.ts';
import { sampleLasting, sampleReport } from '../sample.ts';

function shown(lasting: NonNullable<ReportData['lasting']>['found']): string {
  const page = createPage({ width: 200, color: false });
  addLasting(page, sampleReport({ lasting: { exchanges: 9, phases: 2, found: lasting } }));
  return page.text();
}

it('a value stands with its kind, what it survived, where it went and why it is listed', () => {
  const text = shown([sampleLasting()]);
  for (const words of [
    'WHAT STAYS THE SAME',
    '5f0c1e2d-8a77',
    'Identifier of unknown origin',
    'private mode and',
    'Why: ',
  ])
    expect(text).toContain(words);
});

it('many are counted, and a long value is cut', () => {
  const text = shown(Array.from({ length: 25 }, () => sampleLasting({ value: 'a'.repeat(128) })));
  expect(text).toContain('… and 5 more');
  expect(text).not.toContain('a'.repeat(65));
});

it('nothing found is said, and where no one asked there is no heading', () => {
  expect(shown([])).toContain('None was recognised in 9 requests');
  const page = createPage({ width: 80, color: false });
  addLasting(page, sampleReport());
  expect(page.text().trim()).toBe('');
});
