import { defineDecoder } from '../decoder.ts';
import { serialised } from '../serialised.ts';
import { thriftValue } from '../thrift-value.ts';
import type { Value } from '../value.ts';

/** A header, a value and the end, three times over. */
const SHORTEST = 12;

/** Shorter texts stand in one run of noise in thousands that happens to parse. */
const LONG_TEXT = 16;

/** Types of a first field in the binary encoding, and in the low half of a compact header. */
const LAST_BINARY_TYPE = 15;
const LAST_COMPACT_TYPE = 12;

export default defineDecoder({
  id: 'thrift',
  version: 1,
  family: 'binary',
  reads: 'bytes',
  pointers: true,
  docs: {
    summary:
      'Reads a Thrift struct in the compact or binary encoding without its schema: the whole written as JSON with field ' +
      'ids for names, and every run of bytes by its pointer.',
    references: [
      'https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md',
      'https://github.com/apache/thrift/blob/master/doc/specs/thrift-binary-protocol.md',
    ],
    limitations: [
      'A bare struct only: the head of a call (method name, sequence id) is not read.',
      'Taken only when field ids rise, all bytes are used and one text of 16 characters or more is in it.',
    ],
  },
  // What it asks for is rarer than a protobuf field, so it comes first.
  sniff: ({ bytes }) => (bytes.length >= SHORTEST && bytes.at(-1) === 0 && beginsWithField(bytes) ? 0.41 : 0),
  decode({ bytes }, allowance) {
    const read = (): ReturnType<typeof thriftValue> => {
      const value = thriftValue(bytes);
      if (!hasText(value)) throw new RangeError('no text in it');
      return value;
    };
    return serialised(read, bytes, allowance);
  },
});

/** The first field has a type that exists, and in the binary encoding a low id. */
function beginsWithField([first = 0, high, low = 0]: Uint8Array): boolean {
  const type = first & 15;
  if (first < 16) return first >= 2 && first <= LAST_BINARY_TYPE && high === 0 && low > 0 && low < 64;
  return type > 0 && type <= LAST_COMPACT_TYPE;
}

/** True when at least one text is too long for chance. */
function hasText(value: Value): boolean {
  if (typeof value === 'string') return value.length >= LONG_TEXT;
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return false;
  return 'items' in value ? value.items.some(hasText) : value.entries.some(([, each]) => hasText(each));
}
