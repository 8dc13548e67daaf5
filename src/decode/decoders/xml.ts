import { Content } from '../content.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';
import { xmlValues } from '../xml-parts.ts';

const BEGINNING = /^\ufeff?\s{0,16}<(?:\?xml|[A-Za-z_])/;

/** A piece of a page, which is not what a client sends on purpose. */
const HTML =
  /^\ufeff?\s{0,16}<(?:a|b|body|br|center|div|em|font|form|h[1-6]|head|html|i|img|li|link|meta|ol|p|pre|script|span|strong|style|table|td|tr|u|ul)(?:[\s/>]|$)/i;

export default defineDecoder({
  id: 'xml',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  least: 24,
  pointers: true,
  docs: {
    summary: 'Takes an XML text apart: the text of every element and every attribute is a part, named by its path.',
    references: ['https://www.w3.org/TR/xml/'],
    limitations: [
      'Well-formed from end to end; no document type, so no entities but the five that XML has.',
      'Of an element with children and text the text is one part; comments and instructions are none.',
      'HTML, and what begins like a piece of it, is left alone; at most 200 deep.',
    ],
  },
  sniff({ text }) {
    if (text === null) return 0;
    const start = text.slice(0, 32);
    return BEGINNING.test(start) && !HTML.test(start) && />\s{0,16}$/.test(text.slice(-17)) ? 0.9 : 0;
  },
  decode({ text }, { maxParts }) {
    const values = xmlValues(text ?? '', maxParts);
    if (values === null) return fail('not well-formed');
    if (values.length === 0) return fail('no text and no attribute');
    return ok(
      values.map((value) => field(value.pointer, Content.ofText(value.text))),
      0,
    );
  },
});
