import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/capture/refusals/diagnose.ts';
import type { Refusal } from '../../../src/capture/refusals/standing.ts';
import { diagnosisWords, passedWords } from '../../../src/capture/refusals/words.ts';

const DIAGNOSES: readonly Diagnosis[] = [
  ...(['ca-not-installed', 'app-distrusts', 'pins-host', 'mixed', 'flaky', 'undecided'] as const),
];
const REFUSALS: readonly Refusal[] = ['distrust-explicit', 'pin-suspected'];

test('every diagnosis has a sentence of its own, and none claims more than was seen', () => {
  const sentences = DIAGNOSES.map(diagnosisWords);
  expect(new Set(sentences).size).toBe(DIAGNOSES.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).toMatch(/\b(?:may|seems?|not known|nothing follows)\b/);
  }
});

test.each(REFUSALS.flatMap((verdict) => DIAGNOSES.map((diagnosis) => [verdict, diagnosis] as const)))(
  'who is let through for %s (%s) is said to be, with the reason and what stands behind it',
  (verdict, diagnosis) => {
    const words = passedWords(verdict, diagnosis);
    expect(words).toMatch(/^Passed through unread, so that the app keeps working: /);
    expect(words).toContain(verdict === 'pin-suspected' ? 'three times of three' : 'TLS alert');
    expect(words.endsWith(diagnosisWords(diagnosis))).toBe(true);
  },
);
