import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { unescapePercent } from '../percent-bytes.ts';

/** A `%` is rare in text, and two hex digits behind every one of them are rarer. */
const BITS_AN_ESCAPE = 10;
const MOST_ESCAPES = 3;

/** What every encoder escapes: a text with one of these holds an escaped address somewhere, and is none. */
const DOCUMENT = /[\r\n<>]/;

export default defineDecoder({
  id: 'percent',
  version: 1,
  family: 'encoding',
  reads: 'text',
  respells: true,
  marks: true,
  docs: {
    summary: 'Undoes percent escapes (RFC 3986 section 2.1) in a whole text; `+` stays what it is.',
    references: ['https://www.rfc-editor.org/rfc/rfc3986#section-2.1'],
    limitations: [
      'A text with one `%` that begins no escape, an angle bracket or a line break is left alone.',
      'Taken only when readable text comes out.',
    ],
    cyberchef: { op: 'URL Decode', args: [false] },
  },
  sniff({ text }) {
    const first = text === null ? -1 : text.indexOf('%');
    if (first >= 0 && DOCUMENT.test(text!)) return 0;
    return first >= 0 && /^%[0-9a-f]{2}/i.test(text!.slice(first, first + 3)) ? 0.7 : 0;
  },
  decode({ text }) {
    if (text === null) return fail('not text');
    let escapes = 0;
    for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (!/^%[0-9a-f]{2}$/i.test(text.slice(at, at + 3))) return fail('a percent sign begins no escape');
      escapes += 1;
    }
    if (escapes === 0) return fail('no escapes');
    return ok([whole(unescapePercent(text))], BITS_AN_ESCAPE * Math.min(escapes, MOST_ESCAPES));
  },
});
