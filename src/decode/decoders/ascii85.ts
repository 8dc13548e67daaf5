import { ascii85Bytes } from '../ascii85-bytes.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { promising } from '../promising.ts';

const SHORTEST = 25;

/** What base64, paths and sentences do not have. */
const FOREIGN = /[!"#$%&'()*<>;@[\\\]^`]/g;

const BITS_OF_MARKS = 24;

export default defineDecoder({
  id: 'ascii85',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 25,
  docs: {
    summary: 'Undoes Ascii85, with or without the marks <~ and ~>.',
    references: ['https://en.wikipedia.org/wiki/Ascii85'],
    limitations: [
      'The alphabets of Z85 and RFC 1924 are not read.',
      'Without marks it must begin like a text or a compressed stream; taken only when that is what it is.',
    ],
    cyberchef: { op: 'From Base85', args: ['!-u', true, 'z'] },
  },
  sniff({ text }) {
    if (text === null || text.length < SHORTEST) return 0;
    if (text.startsWith('<~')) return text.trimEnd().endsWith('~>') ? 0.9 : 0;
    const start = text.slice(0, 60);
    if ((start.match(FOREIGN)?.length ?? 0) < 4 || start.includes(' ')) return 0;
    const head = ascii85Bytes(text.slice(0, 15));
    return head !== null && promising(head) && ascii85Bytes(text.slice(0, 256)) !== null ? 0.25 : 0;
  },
  decode({ text }) {
    if (text === null) return fail('not text');
    const marked = text.startsWith('<~');
    const bytes = ascii85Bytes(marked ? text.trimEnd().slice(2, -2) : text);
    if (bytes === null) return fail('not Ascii85');
    return ok([whole(Content.ofBytes(bytes))], marked ? BITS_OF_MARKS : 0);
  },
});
