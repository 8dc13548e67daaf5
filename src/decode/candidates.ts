import type { Content } from './content.ts';
import type { Decoder, Surroundings } from './decoder.ts';

const NONE: readonly Decoder[] = Object.freeze([]);

/** Texts of fewer characters hold nothing: `{}` is the shortest that can be told from a word. */
const SHORTEST = 2;

/** Below this even an alphabet proves nothing: plain words stop here. */
const SHORT = 11;

/** Below this only few decoders can make anything of a text, and none of a text without marks but an alphabet. */
const LONG = 24;

/** What a text must have somewhere to be more than a word. */
const MARKS = /[{["=%?&\\\n]/;

/** The decoders that need to be asked, by the kind of content. */
interface Lists {
  readonly texts: readonly Decoder[];
  readonly bare: readonly Decoder[];
  readonly short: readonly Decoder[];
  readonly words: readonly Decoder[];
}

const known = new WeakMap<readonly Decoder[], Lists>();

/** The decoders that recognise something in the content, likeliest first, equals in the order of the list. */
export function candidates(decoders: readonly Decoder[], content: Content, around: Surroundings): readonly Decoder[] {
  const asked = content.fromText ? forText(decoders, content.text ?? '') : decoders;
  if (asked.length === 0) return NONE;
  // Worked out once for all decoders: this runs for every leaf of every message.
  const asText = content.fromText || content.text !== null;
  const asBytes = !content.fromText && !content.readable;
  let scored: { decoder: Decoder; score: number }[] | null = null;
  for (const decoder of asked) {
    const { reads } = decoder;
    if (!(reads === 'any' || (reads === 'text' ? asText : asBytes))) continue;
    const score = decoder.sniff(content, around);
    if (score > 0) (scored ??= []).push({ decoder, score });
  }
  if (scored === null) return NONE;
  return scored.sort((left, right) => right.score - left.score).map(({ decoder }) => decoder);
}

function forText(decoders: readonly Decoder[], text: string): readonly Decoder[] {
  if (text.length < SHORTEST) return NONE;
  const lists = listsOf(decoders);
  const marked = MARKS.test(text);
  if (text.length >= LONG) return marked ? lists.texts : lists.bare;
  if (marked) return lists.short;
  return text.length < SHORT ? NONE : lists.words;
}

function listsOf(decoders: readonly Decoder[]): Lists {
  let lists = known.get(decoders);
  if (lists === undefined) {
    const texts = decoders.filter(({ reads, family }) => reads !== 'bytes' && family !== 'transport');
    const bare = texts.filter(({ marks }) => marks !== true);
    const short = texts.filter(({ least = 0 }) => least < LONG);
    lists = { texts, bare, short, words: short.filter(({ words }) => words === true) };
    known.set(decoders, lists);
  }
  return lists;
}
