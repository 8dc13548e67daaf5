import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';

/** Shorter texts are ids; longer ones take time that grows with the square. */
const SHORTEST = 34;
const LONGEST = 2048;

const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const TEXT = /^[1-9A-HJ-NP-Za-km-z]+$/;

/** Words are letters; the encoding of a document has figures, capitals and small letters. */
const MIXED = /^(?=.*[1-9])(?=.*[A-Z])(?=.*[a-z])/;

export default defineDecoder({
  id: 'base58',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 34,
  docs: {
    summary: 'Undoes base58 with the alphabet of Bitcoin.',
    references: ['https://datatracker.ietf.org/doc/html/draft-msporny-base58-03'],
    limitations: [
      'From 34 to 2,048 characters, no checksum.',
      'Taken only when what comes out is readable or a known format.',
    ],
    cyberchef: { op: 'From Base58', args: ['123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', true] },
  },
  sniff({ text }) {
    if (text === null || text.length < SHORTEST || text.length > LONGEST) return 0;
    return TEXT.test(text) && MIXED.test(text.slice(0, 64)) ? 0.2 : 0;
  },
  decode({ text }) {
    if (text === null || text.length > LONGEST || !TEXT.test(text)) return fail('not base58');
    // Little-endian while it grows.
    const bytes = new Uint8Array(text.length);
    let size = 0;
    for (const character of text) {
      let carry = DIGITS.indexOf(character);
      for (let index = 0; index < size || carry > 0; index += 1) {
        carry += (bytes[index] ?? 0) * 58;
        bytes[index] = carry & 0xff;
        carry >>= 8;
        if (index >= size) size = index + 1;
      }
    }
    const zeros = /^1*/.exec(text)![0].length;
    const result = new Uint8Array(zeros + size);
    result.set(bytes.subarray(0, size).reverse(), zeros);
    return ok([whole(Content.ofBytes(result))], 0);
  },
});
