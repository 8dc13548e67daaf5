import { Content } from '../content.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';

/** What escaping functions write; the other two thousand names stand in documents. */
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|amp|lt|gt|apos|nbsp));/g;

/** What an escaped text has none of: with one of these it is a document that uses entities. */
const RAW = /[<>"]/;

/** An ampersand, a name or number that exists, a semicolon. */
const BITS_AN_ENTITY = 8;
const MOST_ENTITIES = 3;

export default defineDecoder({
  id: 'html-entities',
  version: 1,
  family: 'encoding',
  reads: 'text',
  respells: true,
  marks: true,
  docs: {
    summary: 'Undoes HTML entities, decimal, hex and the six names that escaping functions write, in a whole text.',
    references: ['https://html.spec.whatwg.org/multipage/syntax.html#character-references'],
    limitations: [
      'A text with a quote or an angle bracket in the clear is a document and left alone.',
      'Taken only when what comes out is a known format.',
    ],
    cyberchef: { op: 'From HTML Entity', args: [] },
  },
  sniff({ text }) {
    const first = text === null ? -1 : text.indexOf('&');
    if (first < 0 || !/^&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-z]{2,4});/.test(text!.slice(first, first + 12))) return 0;
    return RAW.test(text!) ? 0 : 0.9;
  },
  decode({ text }) {
    let count = 0;
    const plain = (text ?? '').replace(ENTITY, (entity, decimal?: string, digits?: string, name?: string) => {
      count += 1;
      if (name !== undefined) return NAMED[name]!;
      const code = decimal === undefined ? Number.parseInt(digits!, 16) : Number(decimal);
      return code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
    });
    if (count === 0) return fail('no entities');
    return structured([whole(Content.ofText(plain))], BITS_AN_ENTITY * Math.min(count, MOST_ENTITIES));
  },
});
