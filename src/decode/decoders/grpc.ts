import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';
import { SURE } from '../evidence.ts';

const HEAD = 5;

/** So many frames without a byte, and nothing before them: a run of zeros. */
const MOST_EMPTY = 64;

/** First bytes of a frame: a message, a compressed one, and the trailers of gRPC-web. */
const FLAGS: ReadonlySet<number> = new Set([0x00, 0x01, 0x80, 0x81]);

export default defineDecoder({
  id: 'grpc',
  version: 1,
  family: 'framing',
  reads: 'bytes',
  docs: {
    summary: 'Takes the length-prefixed messages of gRPC and gRPC-web apart; the trailers of gRPC-web are a part too.',
    references: [
      'https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md',
      'https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md',
    ],
    limitations: [
      'The frames must take all bytes, and one of them must hold something.',
      'A compressed message is opened when its bytes say how, whatever grpc-encoding says.',
    ],
  },
  sniff({ bytes }) {
    if (bytes.length <= HEAD || !FLAGS.has(bytes[0]!)) return 0;
    return lengthAt(bytes, 0) <= bytes.length - HEAD ? 0.6 : 0;
  },
  decode({ bytes }, { maxParts }) {
    const parts: Part[] = [];
    let held = 0;
    for (let at = 0; at < bytes.length;) {
      const flag = bytes[at]!;
      const end = at + HEAD + (at + HEAD <= bytes.length ? lengthAt(bytes, at) : 0);
      if (!FLAGS.has(flag) || at + HEAD > bytes.length || end > bytes.length)
        return fail('frames do not fit the bytes');
      const name = flag >= 0x80 ? 'trailers' : String(parts.length);
      if (parts.length < maxParts) parts.push(field(name, Content.ofBytes(bytes.subarray(at + HEAD, end))));
      held += end - at - HEAD;
      if (held === 0 && at > MOST_EMPTY * HEAD) return fail('empty frames');
      at = end;
    }
    // A flag and a length of four bytes that fits to the byte.
    return held > 0 ? ok(parts, SURE) : fail('empty frames');
  },
});

function lengthAt(bytes: Uint8Array, at: number): number {
  return bytes[at + 1]! * 0x1_00_00_00 + ((bytes[at + 2]! << 16) | (bytes[at + 3]! << 8) | bytes[at + 4]!);
}
