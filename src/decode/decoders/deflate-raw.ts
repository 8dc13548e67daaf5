import { defineDecoder } from '../decoder.ts';
import { headerless, SHORTEST_HEADERLESS } from '../headerless.ts';

export default defineDecoder({
  id: 'deflate-raw',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes raw deflate (RFC 1951), which has neither magic nor checksum.',
    references: ['https://www.rfc-editor.org/rfc/rfc1951'],
    limitations: ['Taken only when all input is used and readable text comes out.', 'Truncated streams are not read.'],
    cyberchef: { op: 'Raw Inflate', args: [0, 0, 'Adaptive', false, false] },
  },
  // Block type 3 does not exist.
  sniff: ({ bytes }) => (bytes.length >= SHORTEST_HEADERLESS && (bytes[0]! & 6) !== 6 ? 0.3 : 0),
  decode: ({ bytes }, allowance) => headerless('deflate-raw', bytes, allowance),
});
