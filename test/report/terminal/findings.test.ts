import { expect, it } from 'vitest';
import { addFindings } from '../../../src/report/terminal/findings.ts';
import { createPage } from '../../../src/report/terminal/page.ts';
import { sampleEvent, sampleReport } from '../sample.ts';

it('each value is told with its certainty, phases and exchanges', () => {
  const page = createPage({ width: 120, color: false });
  addFindings(
    page,
    sampleReport({ findings: [sampleEvent(), sampleEvent({ private: true, phase: 'private', exchangeId: 40 })] }),
  );
  expect(page.text()).toContain('observed, 2 times, in the phases browse and private');
  expect(page.text()).toContain('1 of them IN PRIVATE MODE');
  expect(page.text()).toContain('(exchange 12 and 40)');
});
