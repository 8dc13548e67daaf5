import { expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import type { ReportData } from '../../src/model/index.ts';
import { columns } from '../../src/report/terminal/wrap.ts';
import { FIXED, PAYLOADS, withEveryString } from './hostile.ts';
import { sampleEvent, sampleReport } from './sample.ts';

const text = (data: ReportData, width = 80, color = false): string =>
  formats.find(({ id }) => id === 'text')!.render(data, { color, width });
// eslint-disable-next-line no-control-regex -- colour is a control sequence
const withoutColour = (page: string): string => page.replace(/\u001b\[[0-9;]*m/g, '');

it.each([20, 40, 80, 200])('no line is wider than %i columns', (width) => {
  const data = sampleReport({
    findings: [
      sampleEvent({ canary: null, value: '秘密'.repeat(80) }),
      sampleEvent({ value: 'x'.repeat(300), canary: null }),
    ],
  });
  for (const line of text(data, width).split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
});

it('colour is there only when it is asked for, and changes no word', () => {
  expect(text(sampleReport())).not.toContain('\u001b');
  expect(text(sampleReport(), 80, true)).toContain('\u001b[');
  expect(withoutColour(text(sampleReport(), 80, true))).toBe(text(sampleReport()));
});

it.each(PAYLOADS)('captured text cannot steer the terminal: %j', (payload) => {
  const page = withoutColour(
    text(
      withEveryString(sampleReport(), () => payload, FIXED),
      80,
      true,
    ),
  );
  // eslint-disable-next-line no-control-regex -- control characters are what is being looked for
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

it('private mode, certainty and the place are told', () => {
  const page = text(sampleReport());
  for (const word of [
    'IN PRIVATE MODE',
    'observed',
    'inferred',
    'possible',
    'Example Analytics Ltd',
    'company unknown',
  ])
    expect(page).toContain(word);
});

it('no finding reads as no proof', () => {
  expect(text(sampleReport({ findings: [], matrix: [] }), 200)).toContain('That is no proof that nothing was sent.');
});

it('synthetic data are called synthetic in the first line', () => {
  const { session } = sampleReport();
  expect(text(sampleReport({ session: { ...session, synthetic: true } }))).toMatch(/^SYNTHETIC/);
});

it('many values of one kind are counted, not listed', () => {
  const findings = Array.from({ length: 500 }, (_, index) => sampleEvent({ canary: null, value: `v${index}` }));
  expect(text(sampleReport({ findings }))).toContain('and 490 more values');
});
