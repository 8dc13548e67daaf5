import { Content } from '../content.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';

/** A line broken by the encoder, and an equals sign that it had to escape: what no other text has. */
const SIGN = /=(?:\r?\n[^]|3D)/;

const BITS_AN_ESCAPE = 8;
const MOST_ESCAPES = 3;

export default defineDecoder({
  id: 'quoted-printable',
  version: 1,
  family: 'encoding',
  reads: 'text',
  respells: true,
  marks: true,
  docs: {
    summary: 'Undoes quoted-printable (RFC 2045 section 6.7) in a whole text.',
    references: ['https://www.rfc-editor.org/rfc/rfc2045#section-6.7'],
    limitations: [
      'There must be a soft line break or an escaped equals sign, and no equals sign that escapes nothing.',
      'Taken only when what comes out is a known format.',
    ],
    cyberchef: { op: 'From Quoted Printable', args: [] },
  },
  sniff: ({ text }) =>
    text?.includes('=') === true && SIGN.test(text) && !/=(?!\r?\n|[0-9A-F]{2})/.test(text) ? 0.72 : 0,
  decode({ text }) {
    if (text === null) return fail('not text');
    const joined = text.replace(/=\r?\n/g, '');
    const source = Buffer.from(joined, 'utf8');
    const target = new Uint8Array(source.length);
    let size = 0;
    let escapes = 0;
    for (let at = 0; at < source.length; at += 1) {
      const pair = source[at] === 0x3d ? source.toString('latin1', at + 1, at + 3) : '';
      if (/^[0-9A-F]{2}$/.test(pair)) {
        target[size] = Number.parseInt(pair, 16);
        at += 2;
        escapes += 1;
      } else target[size] = source[at]!;
      size += 1;
    }
    if (joined.length === text.length && escapes === 0) return fail('no escapes');
    return structured(
      [whole(Content.ofBytes(target.subarray(0, size)))],
      BITS_AN_ESCAPE * Math.min(escapes, MOST_ESCAPES),
    );
  },
});
