import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { session } from '../../../src/report/html/session.ts';
import { sampleReport } from '../sample.ts';

it('facts, options, phases and canaries are listed', () => {
  const text = markupText(session(sampleReport()));
  for (const part of [
    '0123456789abcdef0123456789abcdef',
    'Option allow-loopback',
    'baseline',
    '867000041234567',
    'UTC',
  ])
    expect(text).toContain(part);
});

it('no phase and no canary are said to be none', () => {
  const text = markupText(session(sampleReport({ phases: [], canaries: [] })));
  expect(text).toContain('No phase was marked');
  expect(text).toContain('only patterns could be found');
});
