import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { digitsToBytes } from '../digits-to-bytes.ts';
import { promising } from '../promising.ts';

const SHORTEST = 24;

/** Longer texts can hold a compressed or encrypted document that begins like nothing. */
const SHORT = 80;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const TEXT = /^(?:[A-Z2-7]+|[a-z2-7]+)={0,6}$/;

/** Digits behind the last whole group of eight that an encoder can leave. */
const RESTS: ReadonlySet<number> = new Set([0, 2, 4, 5, 7]);

export default defineDecoder({
  id: 'base32',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 24,
  docs: {
    summary: 'Undoes base32 (RFC 4648 section 6), padded or not, one letter case.',
    references: ['https://www.rfc-editor.org/rfc/rfc4648#section-6'],
    limitations: ['Neither base32hex nor Crockford.', 'Taken only when what comes out is readable or a known format.'],
  },
  sniff({ text }) {
    if (text === null || text.length < SHORTEST || !TEXT.test(text)) return 0;
    if (text.length < SHORT && !promising(digitsToBytes(text.slice(0, 16).toUpperCase(), DIGITS, 5) ?? NONE)) return 0;
    return 0.4;
  },
  operations: ({ before: { text } }) => [
    ...(text === text?.toUpperCase() ? [] : [{ op: 'To Upper case', args: ['All'] }]),
    { op: 'From Base32', args: ['A-Z2-7=', true] },
  ],
  decode({ text }) {
    if (text === null || !TEXT.test(text)) return fail('not base32');
    const digits = text.replace(/={1,6}$/, '').toUpperCase();
    if (!RESTS.has(digits.length % 8) || (digits.length < text.length && text.length % 8 !== 0))
      return fail('not base32');
    const bytes = digitsToBytes(digits, DIGITS, 5);
    return bytes === null ? fail('not base32') : ok([whole(Content.ofBytes(bytes))], 0);
  },
});

const NONE = new Uint8Array([0, 0]);
