import { Content } from '../content.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';

const SHORTEST = 24;

/** JSON from its end, padded base64 from its end, and the beginnings of `{"`, `[{"` and gzip in base64 at the end. */
const BACKWARDS = /^\s*[}\]][^]*[{[]\s*$|^={1,2}[\w+/-]|(?:Jye|7sW|Is4H|J7W)$/;

export default defineDecoder({
  id: 'reversed',
  version: 1,
  family: 'encoding',
  reads: 'text',
  respells: true,
  least: 24,
  docs: {
    summary: 'Reads a text from its end: JSON or base64 that was turned around.',
    references: ['https://gchq.github.io/CyberChef/#recipe=Reverse'],
    limitations: ['Characters are turned, not bytes.', 'Taken only when what comes out is a known format.'],
    cyberchef: { op: 'Reverse', args: ['Character'] },
  },
  sniff({ text }) {
    if (text === null || text.length < SHORTEST) return 0;
    const ends = text.slice(0, 4) + text.slice(-4);
    return BACKWARDS.test(ends) ? 0.27 : 0;
  },
  decode: ({ text }) =>
    text === null ? fail('not text') : structured([whole(Content.ofText(Array.from(text).reverse().join('')))]),
});
