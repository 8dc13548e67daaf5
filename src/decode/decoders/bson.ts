import { bsonValue } from '../bson-value.ts';
import { defineDecoder } from '../decoder.ts';
import { serialised } from '../serialised.ts';

/** A length of four bytes that fits to the byte, an end, and names and types in between. */
const BITS = 24;

/** The empty document, and one with nothing worth having. */
const SHORTEST = 12;

export default defineDecoder({
  id: 'bson',
  version: 1,
  family: 'binary',
  reads: 'bytes',
  pointers: true,
  docs: {
    summary: 'Reads BSON: the whole written as JSON, and every run of bytes by its pointer.',
    references: ['https://bsonspec.org/spec.html'],
    limitations: [
      'One document that takes all bytes; dates are numbers, object ids and decimals are bytes.',
      'Regular expressions, pointers and code with scope are not read; at most 64 deep and 200,000 values.',
    ],
    cyberchef: { op: 'BSON deserialise', args: [] },
  },
  sniff({ bytes }) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    const length = a + b * 0x100 + c * 0x10000 + d * 0x1000000;
    return length === bytes.length && length >= SHORTEST && bytes.at(-1) === 0 ? 0.7 : 0;
  },
  decode({ bytes }, allowance) {
    const decoded = serialised(bsonValue, bytes, allowance);
    return decoded.ok ? { ...decoded, bits: BITS } : decoded;
  },
});
