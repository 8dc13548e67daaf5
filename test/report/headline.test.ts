import { expect, it } from 'vitest';
import { headline } from '../../src/report/headline.ts';
import { sampleEvent, sampleReport } from './sample.ts';

it('says how much went to how many, and how much of it in private mode', () => {
  const findings = [sampleEvent(), sampleEvent({ private: true, phase: 'private' }), sampleEvent({ company: 'Other' })];
  expect(headline(sampleReport({ findings })).sentence).toBe(
    'In 3 minutes this phone sent 3 pieces of data about you to 2 companies; 1 of them in private mode.',
  );
});

it('what is only possible is no part of the sentence', () => {
  const { sentence, remarks } = headline(sampleReport({ findings: [sampleEvent({ confidence: 'possible' })] }));
  expect(sentence).toBe('In 3 minutes, no data about you was seen leaving this phone.');
  expect(remarks[0]).toContain('1 more piece');
});

it('a host of no known company is counted as one', () => {
  expect(
    headline(sampleReport({ findings: [sampleEvent({ company: null }), sampleEvent({ company: null, host: 'b' })] }))
      .sentence,
  ).toContain('to 2 hosts whose company is unknown');
});

it('what was sent before consent is told', () => {
  const { phases } = sampleReport();
  const data = sampleReport({
    findings: [sampleEvent({ phase: 'baseline' })],
    phases: phases.map((phase) => ({ ...phase, consent: 'before' as const })),
  });
  expect(headline(data).sentence).toMatch(/; all of them without consent\.$|; it was sent without consent\.$/);
});

it('a scripted phone is not called this phone', () => {
  const { session } = sampleReport();
  expect(headline(sampleReport({ session: { ...session, synthetic: true } })).sentence).toContain(
    'a scripted phone sent',
  );
});

it('a session that did not end cleanly says so', () => {
  expect(headline(sampleReport({ endedAt: null, cleanEnd: false })).remarks.join(' ')).toContain('cut off');
});

it('a cloud that hosts the recipient is not counted as a company', () => {
  const company = 'Amazon Web Services (hosting: whose content is not known)';
  expect(headline(sampleReport({ findings: [sampleEvent({ company })] })).sentence).toContain(
    'to 1 host whose company is unknown',
  );
});
