import type { Confidence } from '../../model/index.ts';

/** The words of certainty, the surest first. */
export const CONFIDENCES: readonly Confidence[] = ['observed', 'inferred', 'possible'];

const meanings: Readonly<Record<Confidence, string>> = {
  observed: 'the value itself was seen in what was sent',
  inferred: 'a rule says so: a hash that matches, or the name of the field',
  possible: 'it may be, and it may be chance; do not rest a claim on it',
};

/** What a word of certainty means, as part of a sentence. */
export function meaningOf(confidence: Confidence): string {
  return meanings[confidence];
}
