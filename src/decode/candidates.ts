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
  const scored: { decoder: Decoder; score: number }[] = [];
  for (const decoder of decoders) {
    if (!reads(decoder, content)) continue;
    const score = decoder.sniff(content, around);
    if (score > 0) scored.push({ decoder, score });
  }
  if (scored.length === 0) return NONE;
  return scored.sort((left, right) => right.score - left.score).map(({ decoder }) => decoder);
}

function isPlainWord(text: string): boolean {
  return text.length < SHORTEST || (text.length < SHORT && !MARKS.test(text));
}

function reads({ reads: what }: Decoder, content: Content): boolean {
  switch (what) {
    case 'any':
      return true;
    case 'text':
      return content.text !== null;
    case 'bytes':
      return !content.fromText && !content.readable;
  }
}
