import { defineDecoder } from '../decoder.ts';
import { decompress } from '../decompress.ts';

export default defineDecoder({
  id: 'zlib',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes a zlib stream (RFC 1950), checksum included.',
    references: ['https://www.rfc-editor.org/rfc/rfc1950'],
    limitations: [
      'Streams with a preset dictionary are not read.',
      'Of a truncated or damaged stream only the readable beginning is given, marked `salvaged`.',
    ],
    cyberchef: { op: 'Zlib Inflate', args: [0, 0, 'Adaptive', false, false] },
  },
  // CM 8, window at most 32 KiB, no dictionary, FCHECK right.
  sniff({ bytes }) {
    const [first = 0, second = 0] = bytes;
    const header =
      (first & 0x0f) === 8 && first >> 4 <= 7 && (second & 0x20) === 0 && (first * 256 + second) % 31 === 0;
    return header && bytes.length > 6 ? 0.9 : 0;
  },
  decode: ({ bytes }, allowance) => decompress('zlib', bytes, allowance),
});
