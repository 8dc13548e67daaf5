import { readBase64 } from '../base64-text.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
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
  docs: {
    summary: 'Undoes base64 (RFC 4648): standard or URL alphabet, padded or not, line-wrapped, `+` read as a space.',
    references: ['https://www.rfc-editor.org/rfc/rfc4648'],
    limitations: [
      'Every short word is valid base64: it is taken only when what comes out is readable or a known format.',
      'Alphabets of one vendor and missing characters are not guessed.',
    ],
    cyberchef: { op: 'From Base64', args: ['A-Za-z0-9+/=', true, false] },
  },
  sniff({ text }, { keys }) {
    if (text === null || text.length < SHORTEST || HEX.test(text) || readBase64(text) === null) return 0;
    // A key may open anything; without one a short text has to begin like something.
    if (text.length < SHORT && keys.length === 0 && !promising(Buffer.from(text.slice(0, 12), 'base64'))) return 0;
    return 0.5;
  },
  decode({ text }) {
    const reading = text === null ? null : readBase64(text);
    if (text === null || reading === null) return fail('not base64');
    const { alphabet, digits, padding, wrapped, spaces } = reading;
    const clean = spaces ? text.replaceAll(' ', '+') : text;
    const bytes = new Uint8Array(Buffer.from(clean, 'base64'));
    if (bytes.length !== Math.floor((digits * 6) / 8)) return fail('not base64');
    if (!endsInZeros(clean, digits)) return fail('the last character has bits that no byte holds');
    const params = {
      alphabet,
      padded: padding > 0,
      ...(wrapped ? { wrapped } : {}),
      ...(spaces ? { spaces: 'plus' } : {}),
    };
    return ok([whole(Content.ofBytes(bytes), params)], BITS_OF_PADDING[padding] ?? 0);
  },
});

/** The bits of the last digit that no byte takes are zero in everything an encoder writes. */
function endsInZeros(text: string, digits: number): boolean {
  const rest = digits % 4;
  if (rest === 0) return true;
  const last = /[\w+/-](?==*\s*$)/.exec(text.slice(-8))?.[0] ?? 'A';
  const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    last.replace('-', '+').replace('_', '/'),
  );
  return (value & (rest === 2 ? 15 : 3)) === 0;
}
