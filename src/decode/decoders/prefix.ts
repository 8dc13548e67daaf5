import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, structured } from '../decoder.ts';

/** A version, a scheme or a name, then digits of base64 or hex to the end. */
const PREFIXED = /^([A-Za-z][\w+-]{0,15}(?:[.:;,|!] ?| ))[\w+/-]{16,}={0,2}$/;

const SHORTEST = 24;

/** The schemes whose value is base64 by their specification. */
const BASIC = /^Basic $/i;
const BITS_OF_BASIC = 16;

export default defineDecoder({
  id: 'prefix',
  version: 1,
  family: 'framing',
  reads: 'text',
  least: 24,
  docs: {
    summary: 'Passes over a short prefix before a run of base64 or hex: `v1.`, `enc:`, `Basic `.',
    references: ['https://www.rfc-editor.org/rfc/rfc7617', 'https://www.rfc-editor.org/rfc/rfc4648'],
    limitations: [
      'Up to 16 letters and digits and one of . : ; , | ! or a space.',
      'Taken only when what follows turns out to hold something.',
    ],
  },
  sniff({ text }) {
    if (text === null || text.length < SHORTEST || !/[.:;,|! ]/.test(text.slice(0, 18))) return 0;
    return PREFIXED.test(text) ? 0.3 : 0;
  },
  decode({ text }) {
    const prefix = PREFIXED.exec(text ?? '')?.[1];
    if (text === null || prefix === undefined) return fail('no prefix');
    const part: Part = {
      slot: { kind: 'range', start: prefix.length, end: text.length },
      content: Content.ofText(text.slice(prefix.length)),
    };
    return structured([part], BASIC.test(prefix) ? BITS_OF_BASIC : 0);
  },
});
