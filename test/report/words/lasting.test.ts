import { expect, it } from 'vitest';
import { lastingFacts, nothingLasts, survivalWords } from '../../../src/report/words/lasting.ts';
import { sampleLasting, sampleReport } from '../sample.ts';

it('what a value survived is said in words', () => {
  expect(survivalWords(['requests', 'private-mode', 'advertising-id-reset'])).toBe(
    'requests; private mode and the normal one; a reset of the advertising ID',
  );
});

it('nothing found, not looked for, and not looked to the end are three different words', () => {
  const none = { exchanges: 40, phases: 3, found: [] };
  expect(nothingLasts(sampleReport({ lasting: none, cleanEnd: true }))).toContain('40 requests of 3 phases');
  expect(nothingLasts(sampleReport({ lasting: none, cleanEnd: false }))).toMatch(/^Not known/);
  expect(nothingLasts(sampleReport({ lasting: null }))).toMatch(/^Not looked for/);
});

it('fields, hosts and exchanges are listed, and what is not known is said', () => {
  const facts = new Map(lastingFacts(sampleLasting({ fields: [], times: 27 })));
  expect(facts.get('In the fields')).toBe('none with a name');
  expect(facts.get('Evidence')).toBe('exchanges 12 and 14 (27 noted)');
});
