import { expect, it } from 'vitest';
import { VERDICTS, verdictFacts, verdictMeaning } from '../../../src/report/words/verdict.ts';
import { sampleVerdict } from '../sample.ts';

it('every verdict has a meaning of its own', () => {
  expect(new Set(VERDICTS.map(verdictMeaning)).size).toBe(3);
});

it('findings, denominators, what was missing and what could not be seen are all told', () => {
  const facts = Object.fromEntries(verdictFacts(sampleVerdict()));
  expect(facts).toEqual({
    'Sent to': 'sa.collector.example',
    'Seen in': 'the phases (runs of each) private 1 of 2',
    Evidence: 'exchanges 40 and 41; findings 7, 8 and 9',
    With: 'd-77 (the same across private-mode)',
    'Not among them': 'planted secret beta',
    'Looked at':
      '2 phases (private#1 and private#2), 28 of 30 requests readable, 4 hosts, 5 planted values to see it by',
    'Could not be seen': '2 connections to pin.example could not be read.',
    'Would be refuted if': 'They are opened, all is read, and none was sent on.',
  });
});

it('a verdict on nothing says so', () => {
  const { seen, lookedAt } = sampleVerdict();
  const bare = sampleVerdict({
    seen: { ...seen, findings: 0, identifiers: [] },
    lookedAt: { ...lookedAt, phases: [] },
    missing: [],
    unseen: Array.from({ length: 10 }, () => 'Sealed.'),
  });
  expect(verdictFacts(bare).map(([, words]) => words)).toEqual([
    'nothing: no such phase',
    `${'Sealed. '.repeat(8)}And 2 more.`,
    expect.any(String),
  ]);
});
