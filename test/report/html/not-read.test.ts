import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { notRead } from '../../../src/report/html/not-read.ts';
import { sampleReport } from '../sample.ts';

it('blind spots, unread payloads and gaps are listed with their reasons', () => {
  const text = markupText(notRead(sampleReport()));
  for (const part of [
    'api.bank.example',
    'did not trust the certificate',
    '3.1 kB',
    '9.9 kB',
    'wrapped for the vendor',
    'the disk was slow',
    'QUIC',
  ])
    expect(text).toContain(part);
});

it('what no proxy sees is told also when nothing is missing', () => {
  const text = markupText(notRead(sampleReport({ blind: [], unread: [], gaps: [] })));
  expect(text).toContain('Silence is never innocence');
  expect(text).toContain('No gap in the recording is known');
});
