import { expect, it } from 'vitest';
import { lasting } from '../../../src/report/html/lasting.ts';
import { markupText } from '../../../src/report/html/markup.ts';
import { sampleLasting, sampleReport } from '../sample.ts';

it('a value stands with what it survived, escaped; many fold away', () => {
  const found = Array.from({ length: 30 }, () => sampleLasting({ value: '<script>', fields: ['<b>'] }));
  const text = markupText(lasting(sampleReport({ lasting: { exchanges: 9, phases: 2, found } }))!);
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<b>');
  expect(text).toContain('5 more');
});

it('nothing found is said, and where no one asked there is no section', () => {
  const none = sampleReport({ lasting: { exchanges: 9, phases: 2, found: [] } });
  expect(markupText(lasting(none)!)).toContain('None was recognised in 9 requests');
  expect(lasting(sampleReport())).toBeNull();
});
