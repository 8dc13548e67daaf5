import { defineDecoder } from '../decoder.ts';
import { protobufValue } from '../protobuf-value.ts';
import { serialised } from '../serialised.ts';

export default defineDecoder({
  id: 'protobuf',
  version: 1,
  family: 'binary',
  reads: 'bytes',
  pointers: true,
  docs: {
    summary:
      'Reads a protobuf message without its schema: the whole written as JSON with field numbers for names, and every ' +
      'run of bytes by its pointer.',
    references: ['https://protobuf.dev/programming-guides/encoding/'],
    limitations: [
      'Names, enums and the sign of zigzag numbers are in the schema only; packed numbers stay bytes.',
      'Whether a field is text, a message or bytes is decided over all its occurrences in one message.',
      'At most 64 deep and 200,000 fields.',
    ],
    cyberchef: { op: 'Protobuf Decode', args: ['', false, false] },
  },
  sniff: ({ bytes }) => (bytes.length >= 4 && beginsWithField(bytes) ? 0.4 : 0),
  decode: ({ bytes }, allowance) => serialised(protobufValue, bytes, allowance),
});

/** A field number of one or two bytes, a wire type that exists, and a length that fits. */
function beginsWithField(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  const wide = first >= 0x80;
  const number = wide ? ((first & 0x7f) >> 3) + second * 16 : first >> 3;
  const wire = first & 7;
  if (number === 0 || (wide && (second === 0 || second >= 0x80)) || wire === 4 || wire > 5) return false;
  const length = bytes[wide ? 2 : 1]!;
  return wire !== 2 || length >= 0x80 || length <= bytes.length;
}
