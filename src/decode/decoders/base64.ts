import { base64Bytes } from '../base64-bytes.ts';
import { base64Start, readBase64 } from '../base64-text.ts';
import { Content } from '../content.ts';
import { fromBase64, replace } from '../cyberchef.ts';
import { defineDecoder, fail, ok, structured, whole } from '../decoder.ts';
import { promising } from '../promising.ts';

/** Shorter texts cannot hold the 8 characters that prove anything. */
const SHORTEST = 11;

/** Longer texts can hold a compressed or encrypted document that begins like nothing. */
const SHORT = 64;

/** Base64 of anything has other letters too; what has none is a digest or a number. */
const HEX = /^[0-9a-f]{16,}$|^[0-9A-F]{16,}$/;

/** Identifiers do not end in `=`, but random tokens that were written as base64 do. */
const BITS_OF_PADDING = [0, 3, 4];

export default defineDecoder({
  id: 'base64',
  version: 1,
  family: 'encoding',
  reads: 'text',
  words: true,
  docs: {
    summary:
      'Undoes base64 (RFC 4648): standard or URL alphabet, padded or not, line-wrapped, in pieces, `+` read as a space.',
    references: ['https://www.rfc-editor.org/rfc/rfc4648'],
    limitations: [
      'Every short word is valid base64: it is taken only when what comes out is readable or a known format.',
      'Alphabets of one vendor are not guessed.',
      'A text whose end is missing is taken from 64 digits on, when what comes out is a known format.',
    ],
  },
  sniff({ text }, { keys }) {
    if (text === null || text.length < SHORTEST || HEX.test(text)) return 0;
    // A key may open anything; without one a short text has to begin like something.
    if (text.length < SHORT && keys.length === 0) {
      const start = text.length < 12 ? Buffer.from(text, 'base64') : base64Start(text);
      if (start === null || !promising(start)) return 0;
    }
    return readBase64(text) === null ? 0 : 0.5;
  },
  operations({ params }) {
    const { alphabet, spaces, pieces, cut } = params;
    if (pieces !== undefined || cut === true) return null;
    const undone = fromBase64(alphabet === 'url' ? 'url' : 'standard');
    return spaces === undefined ? [undone] : [replace(' ', '+'), undone];
  },
  decode({ text }) {
    const reading = text === null ? null : readBase64(text);
    if (text === null || reading === null) return fail('not base64');
    const { alphabet, digits, padding, wrapped, spaces, pieces, cut } = reading;
    const bytes = base64Bytes(text, reading);
    if (pieces === 1 && bytes.length !== Math.floor((digits * 6) / 8)) return fail('not base64');
    const broken = cut || (digits % 4 !== 0 && pieces === 1 && !endsInZeros(text, digits));
    if (broken && digits < SHORT) return fail('the last character has bits that no byte holds');
    const params = {
      alphabet,
      padded: padding > 0,
      ...(wrapped ? { wrapped } : {}),
      ...(spaces ? { spaces: 'plus' } : {}),
      ...(pieces > 1 ? { pieces } : {}),
      ...(broken ? { cut: true } : {}),
    };
    const parts = [whole(Content.ofBytes(bytes), params)];
    return broken ? structured(parts) : ok(parts, BITS_OF_PADDING[padding] ?? 0);
  },
});

/** The bits of the last digit that no byte takes are zero in everything an encoder writes. */
function endsInZeros(text: string, digits: number): boolean {
  const rest = digits % 4;
  const last = /[\w+/ -](?==*[\r\n]*$)/.exec(text.slice(-8))?.[0] ?? 'A';
  const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    last.replace(/[- ]/, '+').replace('_', '/'),
  );
  return (value & (rest === 2 ? 15 : 3)) === 0;
}
