import { Content } from '../content.ts';
import { replace } from '../cyberchef.ts';
import { defineDecoder, fail, structured, whole } from '../decoder.ts';
import { arrayBytes } from '../array-bytes.ts';

export default defineDecoder({
  id: 'byte-array',
  version: 1,
  family: 'encoding',
  reads: 'text',
  least: 33,
  marks: true,
  docs: {
    summary: 'Reads a JSON list of numbers as bytes, 0 to 255 or the signed bytes of Java.',
    references: ['https://docs.oracle.com/javase/specs/jls/se21/html/jls-4.html#jls-4.2.1'],
    limitations: ['From 16 numbers on.', 'Taken only when the bytes are a known format: measurements are numbers too.'],
  },
  // Before JSON, which would find nothing in it.
  sniff: ({ text }) =>
    text !== null && /^\s*\[\s*-?\d/.test(text.slice(0, 16)) && arrayBytes(text.slice(0, 120), true) !== null ? 1.1 : 0,
  operations: () => [replace('[^\\d,-]', ''), { op: 'From Decimal', args: ['Comma', true] }],
  decode({ text }) {
    const bytes = arrayBytes(text ?? '', false);
    return bytes === null ? fail('not a list of bytes') : structured([whole(Content.ofBytes(bytes))]);
  },
});
