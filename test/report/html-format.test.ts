import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import type { ReportData } from '../../src/model/index.ts';
import { faultsOf } from './check-page.ts';
import { FIXED, PAYLOADS, withEveryString } from './hostile.ts';
import { sampleEvent, sampleEvidence, sampleReport } from './sample.ts';

const page = (data: ReportData): string =>
  formats.find(({ id }) => id === 'html')!.render(data, { color: true, width: 80 });

it('a page is well formed, and leads nowhere but into itself', () => {
  expect(faultsOf(page(sampleReport()))).toEqual([]);
});

it('the policy forbids everything but the page’s own style', () => {
  const text = page(sampleReport()).replace(/\s+/g, ' ');
  expect(text).toContain(
    `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
  expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'));
});

describe.each(PAYLOADS.map((payload) => ({ payload })))('with $payload in every string', ({ payload }) => {
  const text = page(withEveryString(sampleReport(), () => payload, FIXED));

  it('the page stays well formed', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('no control and no mark that turns text is left', () => {
    // eslint-disable-next-line no-control-regex -- control characters are what is being looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  });
});

it('the checker itself sees an unescaped page', () => {
  expect(faultsOf('<p><b></p></b>')).not.toEqual([]);
  expect(faultsOf('<p>a < b</p>')).not.toEqual([]);
  expect(faultsOf('<a href="http://a.example">x</a>')).not.toEqual([]);
  expect(faultsOf('<script></script>')).not.toEqual([]);
});

it('the headings go down by one step at a time', () => {
  const levels = [...page(sampleReport()).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

it('no finding reads as no proof', () => {
  const text = page(sampleReport({ findings: [], matrix: [], evidence: [] }));
  expect(faultsOf(text)).toEqual([]);
  expect(text).toContain('no data about you was seen leaving');
  expect(text).toContain('no proof that nothing was sent');
});

it('synthetic data are called synthetic before anything else is said', () => {
  const { session } = sampleReport();
  const text = page(sampleReport({ session: { ...session, synthetic: true } }));
  expect(text.indexOf('SYNTHETIC')).toBeGreaterThan(0);
  expect(text.indexOf('SYNTHETIC')).toBeLessThan(text.indexOf('<h1>'));
  expect(page(sampleReport())).not.toContain('SYNTHETIC');
});

it('nothing known of a destination is unknown, not empty and not null', () => {
  const text = page(
    sampleReport({
      findings: [
        sampleEvent({
          host: null,
          company: null,
          serverCountry: null,
          seatCountry: null,
          field: null,
          eventName: null,
        }),
      ],
      evidence: [
        sampleEvidence({ host: null, url: null, method: null, excerpt: new Uint8Array(), size: 0, readable: '' }),
      ],
      blind: [{ host: null, reason: 'quic', sentence: 'QUIC.', count: 1, bytesUp: 0, bytesDown: 0 }],
      endedAt: null,
      cleanEnd: false,
    }),
  );
  expect(faultsOf(text)).toEqual([]);
  expect(text).toContain('company unknown');
  expect(text).not.toMatch(/\bnull\b|\bundefined\b|\[object/);
});

it('five thousand findings are all there, in a page that is still well formed', () => {
  const findings = Array.from({ length: 5000 }, (_, index) =>
    sampleEvent({
      host: `h${index % 40}.example`,
      canary: null,
      value: `https://x.example/${index}`,
      phase: `p${index % 11}`,
      exchangeId: index,
    }),
  );
  const text = page(sampleReport({ findings }));
  expect(faultsOf(text)).toEqual([]);
  for (const index of [0, 2500, 4999]) expect(text).toContain(`https://x.example/${index}<`);
});

it('a huge value is cut, and its length is told', () => {
  const text = page(sampleReport({ findings: [sampleEvent({ canary: null, value: 'v'.repeat(1_000_000) })] }));
  expect(text).toContain('1,000,000 characters in all');
  expect(text.length).toBeLessThan(200_000);
});
