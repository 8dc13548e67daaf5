import { fromHex } from '../../bytes/index.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { promising } from '../promising.ts';

/** 8 characters of text. */
const SHORTEST = 16;

/** A number is hex too: without a letter it has to be long before its digits can be letters. */
const SHORTEST_NUMBER = 24;

/** Longer texts can hold a compressed or encrypted document that begins like nothing. */
const SHORT = 96;

const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

export default defineDecoder({
  id: 'hex',
  version: 1,
  family: 'encoding',
  reads: 'text',
  words: true,
  docs: {
    summary: 'Undoes hex digits (RFC 4648 section 8), one letter case.',
    references: ['https://www.rfc-editor.org/rfc/rfc4648#section-8'],
    limitations: ['Taken only when what comes out is readable or a known format: digests and ids stay text.'],
    cyberchef: { op: 'From Hex', args: ['None'] },
  },
  sniff({ text }, { keys }) {
    if (text === null || text.length < SHORTEST || text.length % 2 !== 0 || !HEX.test(text)) return 0;
    // A key may open anything; without one a short text has to begin like something.
    if (text.length < SHORT && keys.length === 0 && !promising(Buffer.from(text.slice(0, 18), 'hex'))) return 0;
    return text.length >= SHORTEST_NUMBER || /[a-f]/i.test(text) ? 0.6 : 0;
  },
  decode({ text }) {
    const bytes = text === null ? null : fromHex(text);
    return bytes === null ? fail('not hex') : ok([whole(Content.ofBytes(bytes))], 0);
  },
});
