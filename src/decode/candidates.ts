import type { Content } from './content.ts';
import type { Decoder, Surroundings } from './decoder.ts';

const NONE: readonly Decoder[] = Object.freeze([]);

/** Texts of fewer characters hold nothing: `{}` is the shortest that can be told from a word. */
const SHORTEST = 2;

/** What a text must have somewhere before any decoder is asked; plain words stop here. */
const SHORT = 11;
const MARKS = /[{["=%?]/;

/** The decoders that recognise something in the content, likeliest first, equals in the order of the list. */
export function candidates(decoders: readonly Decoder[], content: Content, around: Surroundings): readonly Decoder[] {
  if (content.fromText && isPlainWord(content.text ?? '')) return NONE;
  // Worked out once for all decoders: this runs for every leaf of every message.
  const asText = content.fromText || content.text !== null;
  const asBytes = !content.fromText && !content.readable;
  let scored: { decoder: Decoder; score: number }[] | null = null;
  for (const decoder of decoders) {
    const { reads } = decoder;
    if (!(reads === 'any' || (reads === 'text' ? asText : asBytes))) continue;
    const score = decoder.sniff(content, around);
    if (score > 0) (scored ??= []).push({ decoder, score });
  }
  if (scored === null) return NONE;
  return scored.sort((left, right) => right.score - left.score).map(({ decoder }) => decoder);
}

function isPlainWord(text: string): boolean {
  return text.length < SHORTEST || (text.length < SHORT && !MARKS.test(text));
}
