import { expect, it } from 'vitest';
import { evidence, evidenceIds } from '../../../src/report/html/evidence.ts';
import { markupText } from '../../../src/report/html/markup.ts';
import { sampleEvidence, sampleReport } from '../sample.ts';

it('bytes, hash, exchange, meaning and the way to check them are there', () => {
  const text = markupText(evidence(sampleReport()));
  for (const part of [
    '63 72 63 3d',
    sampleEvidence().sha256,
    'Exchange 12',
    'page_load_event_start',
    'telltale decode',
    'data_event',
  ]) {
    expect(text).toContain(part);
  }
});

it('an excerpt says of how much it is the beginning', () => {
  expect(markupText(evidence(sampleReport()))).toMatch(/The first \d+ of 1,840 bytes/);
});

it('the first piece of an exchange is the one that findings lead to', () => {
  const ids = evidenceIds(sampleReport({ evidence: [sampleEvidence(), sampleEvidence({ root: 'request.target' })] }));
  expect([...ids]).toEqual([[12, 'evidence-1']]);
});
