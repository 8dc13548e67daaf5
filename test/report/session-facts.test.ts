import { expect, it } from 'vitest';
import { sessionFacts } from '../../src/report/session-facts.ts';
import { sampleReport } from './sample.ts';

it('options that change what could be seen are listed', () => {
  const facts = new Map(sessionFacts(sampleReport()));
  expect(facts.get('Option allow-loopback')).toBe('true');
  expect(facts.get('Option resolve')).toContain('127.0.0.1:9443');
});

it('an end that is not known is not made up', () => {
  expect(new Map(sessionFacts(sampleReport({ endedAt: null }))).get('Ended')).toContain('not noted');
});
