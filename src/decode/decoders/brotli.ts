import { defineDecoder } from '../decoder.ts';
import { headerless, SHORTEST_HEADERLESS } from '../headerless.ts';

export default defineDecoder({
  id: 'brotli',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes brotli (RFC 7932), which has neither magic nor checksum.',
    references: ['https://www.rfc-editor.org/rfc/rfc7932'],
    limitations: ['Taken only when all input is used and readable text comes out.', 'Truncated streams are not read.'],
  },
  sniff: ({ bytes }) => (bytes.length >= SHORTEST_HEADERLESS ? 0.2 : 0),
  decode: ({ bytes }, allowance) => headerless('brotli', bytes, allowance),
});
