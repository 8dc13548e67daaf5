import { cborValue } from '../cbor-value.ts';
import { defineDecoder } from '../decoder.ts';
import { serialised } from '../serialised.ts';

export default defineDecoder({
  id: 'cbor',
  version: 1,
  family: 'binary',
  reads: 'bytes',
  pointers: true,
  docs: {
    summary: 'Reads CBOR (RFC 8949): the whole written as JSON, and every run of bytes by its pointer.',
    references: ['https://www.rfc-editor.org/rfc/rfc8949'],
    limitations: [
      'One map or list that takes all bytes; tags are passed over, sequences are not read.',
      'Strings must be UTF-8, names text or numbers; at most 64 deep and 200,000 values.',
    ],
    cyberchef: { op: 'CBOR Decode', args: [] },
  },
  sniff({ bytes }) {
    const head = bytes[0] ?? 0;
    const described = head === 0xd9 && bytes[1] === 0xd9 && bytes[2] === 0xf7;
    return bytes.length >= 4 && (described || (head > 0x80 && head < 0xc0 && head !== 0xa0)) ? 0.44 : 0;
  },
  decode: ({ bytes }, allowance) => serialised(cborValue, bytes, allowance),
});
