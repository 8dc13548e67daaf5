import { defineDecoder } from '../decoder.ts';
import { decompress } from '../decompress.ts';

export default defineDecoder({
  id: 'gzip',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes gzip (RFC 1952), checksum included.',
    references: ['https://www.rfc-editor.org/rfc/rfc1952'],
    limitations: [
      'Of a truncated or damaged stream only the readable beginning is given, marked `salvaged`.',
      'Bytes behind the stream are counted as `leftover` and not looked at.',
    ],
    cyberchef: { op: 'Gunzip', args: [] },
  },
  sniff: ({ bytes }) => (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? 1 : 0),
  decode: ({ bytes }, allowance) => decompress('gzip', bytes, allowance),
});
