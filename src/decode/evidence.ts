import type { Content } from './content.ts';

/** A weak decode (base64, raw deflate, a cipher, …) needs this many bits, plus log2 of the attempts made. */
export const THRESHOLD = 20;

/** From here on a format has proved itself, whatever came out of it. */
export const SURE = 40;

/** No text shorter than this proves anything. */
const SHORTEST = 8;

/** How much of a text is looked at: more would only add to what is already beyond doubt. */
const SAMPLE = 256;

/** Character classes from narrow to wide, each with the bits that a random byte loses by falling into it. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/^[0-9]+$/, Math.log2(256 / 10)],
  [/^[0-9a-f]+$/i, Math.log2(256 / 22)],
  [/^[\w-]+$/, Math.log2(256 / 64)],
  [/^[\x20-\x7e\t\n\r]+$/, Math.log2(256 / 98)],
];

/** Measured for UTF-8 without control characters, bits per byte. */
const UTF8 = 1.13;

/** The price of choosing the narrowest class after having seen the text. */
const CHOICE = 2;

/** The same for text beyond ASCII: of random bytes it is the commonest reading, a jumble of scripts. */
const CHOICE_OF_SCRIPT = 6;

/**
 * Evidence that these bytes are text and not noise, in bits: 0 for anything unreadable or shorter than 8 characters.
 * A character that repeats counts four times at most, so that `UUUUUUUU…` proves nothing.
 */
export function textBits(content: Content): number {
  const { text } = content;
  if (text === null || text.length < SHORTEST || !content.readable) return 0;
  const sample = text.slice(0, SAMPLE);
  const counted = Math.min(sample.length, 4 * new Set(sample).size);
  for (const [shape, bits] of CLASSES) if (shape.test(sample)) return Math.max(0, counted * bits - CHOICE);
  const perCharacter = content.size / text.length;
  return Math.max(0, counted * perCharacter * UTF8 - CHOICE_OF_SCRIPT);
}
