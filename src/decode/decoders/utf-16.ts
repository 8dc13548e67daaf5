import { Content } from '../content.ts';
import { takeBytes } from '../cyberchef.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';

/** Units that are looked at for the byte order. */
const SAMPLE = 64;
const FEWEST_UNITS = 8;

const BITS_OF_MARK = 16;
const BITS_OF_ASCII = 9;
const MOST_BITS = 64;

type Order = 'le' | 'be';

export default defineDecoder({
  id: 'utf-16',
  version: 1,
  family: 'encoding',
  reads: 'bytes',
  docs: {
    summary: 'Reads UTF-16 text (RFC 2781), either byte order, with or without a byte order mark.',
    references: ['https://www.rfc-editor.org/rfc/rfc2781'],
    limitations: [
      'Without a mark the first and half of the characters must be ASCII: a Chinese text is then not recognised.',
    ],
  },
  sniff: ({ bytes }) => (orderOf(bytes) === null ? 0 : 0.8),
  operations({ before: { bytes }, params }) {
    const decode = {
      op: 'Decode text',
      args: [params['order'] === 'be' ? 'UTF-16BE (1201)' : 'UTF-16LE (1200)'],
    };
    return markOf(bytes) === null ? [decode] : [takeBytes(2, bytes.length - 2), decode];
  },
  decode({ bytes }) {
    const order = orderOf(bytes);
    if (order === null) return fail('no byte order');
    const marked = markOf(bytes) !== null;
    const text = read(bytes.subarray(marked ? 2 : 0), order);
    if (text === null) return fail('not UTF-16');
    const bits = asciiUnits(bytes, order) * BITS_OF_ASCII + (marked ? BITS_OF_MARK : 0);
    // Nearly every pair of bytes is a character: that what comes out is text proves nothing.
    return ok([whole(Content.ofText(text), { order })], Math.min(MOST_BITS, bits), 0);
  },
});

function markOf(bytes: Uint8Array): Order | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : null;
}

function orderOf(bytes: Uint8Array): Order | null {
  if (bytes.length % 2 !== 0 || bytes.length < 2 * FEWEST_UNITS) return null;
  const mark = markOf(bytes);
  if (mark !== null) return mark;
  const half = Math.min(SAMPLE, bytes.length / 2) / 2;
  // Where the first unit is no ASCII, text begins further on, behind somebody's header.
  const first = bytes.subarray(0, 2);
  if (asciiUnits(first, 'le') === 1 && asciiUnits(bytes, 'le') > half) return 'le';
  return asciiUnits(first, 'be') === 1 && asciiUnits(bytes, 'be') > half ? 'be' : null;
}

/** Printable ASCII characters among the first units. */
function asciiUnits(bytes: Uint8Array, order: Order): number {
  let count = 0;
  for (let index = 0; index + 1 < Math.min(bytes.length, 2 * SAMPLE); index += 2) {
    const high = bytes[index + (order === 'le' ? 1 : 0)];
    const low = bytes[index + (order === 'le' ? 0 : 1)]!;
    if (high === 0 && low >= 0x20 && low < 0x7f) count += 1;
  }
  return count;
}

function read(bytes: Uint8Array, order: Order): string | null {
  try {
    return new TextDecoder(`utf-16${order}`, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
