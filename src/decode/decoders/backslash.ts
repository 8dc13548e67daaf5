import { Content } from '../content.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';

const SURROGATE = /\p{Cs}/gu;

/** A backslash and something that it escapes in JSON or JavaScript. */
const ESCAPE = /\\(?:["\\/bfnrt']|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})/;

const BITS_AN_ESCAPE = 8;
const MOST_ESCAPES = 3;

export default defineDecoder({
  id: 'backslash',
  version: 1,
  family: 'encoding',
  reads: 'text',
  respells: true,
  marks: true,
  docs: {
    summary: 'Undoes the backslash escapes of JSON and JavaScript (\\u007b, \\x7b, \\") in a text without its quotes.',
    references: ['https://www.rfc-editor.org/rfc/rfc8259#section-7'],
    limitations: [
      'A text with a quote that is not escaped, or with one backslash that begins no escape, is left alone.',
      'Taken only when what comes out is a known format.',
    ],
    cyberchef: { op: 'Unescape string', args: [] },
  },
  sniff({ text }) {
    const first = text === null ? -1 : text.indexOf('\\');
    return first >= 0 && ESCAPE.test(text!.slice(first, first + 6)) ? 0.75 : 0;
  },
  decode({ text }) {
    if (text === null) return fail('not text');
    let escapes = 0;
    // Every backslash belongs to an escape, no quote stands alone: then the text fits between two quotes.
    const plain = text.replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))|["\\]/g,
      (all, wide, narrow, single) => {
        const code = (wide ?? narrow) as string | undefined;
        const character = code === undefined ? SINGLE[String(single)] : String.fromCharCode(Number.parseInt(code, 16));
        if (character === undefined || all === '"') escapes = -Infinity;
        escapes += 1;
        return character ?? '';
      },
    );
    if (!(escapes > 0)) return fail('not escaped from end to end');
    const content = Content.ofText(plain.replace(SURROGATE, '\ufffd'));
    return structured([whole(content)], BITS_AN_ESCAPE * Math.min(escapes, MOST_ESCAPES));
  },
});

const SINGLE: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
