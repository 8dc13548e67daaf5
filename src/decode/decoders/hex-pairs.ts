import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';

/** A hardware address has six or eight. */
const FEWEST_PAIRS = 10;

/** `7b:22`, `7b 22`, `7B-22`, `7b,22`, with or without `0x` before each. */
const START = /^(0x)?[0-9a-fA-F]{2}(, |[ :,;-])/;
const PAIR = /^[0-9a-fA-F]{2}$/;

export default defineDecoder({
  id: 'hex-pairs',
  version: 1,
  family: 'encoding',
  reads: 'text',
  words: true,
  least: 29,
  docs: {
    summary:
      'Undoes hex digits in pairs, with blanks, colons, commas, semicolons or dashes between them, with or without `0x`.',
    references: ['https://www.rfc-editor.org/rfc/rfc4648#section-8'],
    limitations: [
      'One separator throughout, from ten bytes on: hardware addresses stay text.',
      'Taken only when what comes out is readable or a known format.',
    ],
    cyberchef: { op: 'From Hex', args: ['Auto'] },
  },
  sniff: ({ text }) =>
    text !== null &&
    text.length >= 3 * FEWEST_PAIRS - 1 &&
    START.test(text.slice(0, 8)) &&
    pairs(text.slice(0, 60), true)
      ? 0.58
      : 0,
  decode({ text }) {
    const bytes = pairs(text ?? '', false);
    return bytes === null || bytes.length < FEWEST_PAIRS
      ? fail('not hex in pairs')
      : ok([whole(Content.ofBytes(bytes))], 0);
  },
});

/** The bytes that all pairs stand for; of the beginning of a text when `cut`; null when something else is in it. */
function pairs(text: string, cut: boolean): Uint8Array | null {
  const [, mark = '', separator] = START.exec(text) ?? [];
  if (separator === undefined) return null;
  const pieces = text.trimEnd().split(separator);
  if (cut) pieces.pop();
  const bytes: number[] = [];
  for (const piece of pieces) {
    const digits = piece.slice(mark.length);
    if (!piece.startsWith(mark) || !PAIR.test(digits)) return null;
    bytes.push(Number.parseInt(digits, 16));
  }
  return new Uint8Array(bytes);
}
