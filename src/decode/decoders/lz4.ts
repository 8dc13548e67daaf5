import { Content } from '../content.ts';
import type { Decoded } from '../decoder.ts';
import { defineDecoder, fail, ok, stop, whole } from '../decoder.ts';
import { SURE } from '../evidence.ts';
import { lz4Block } from '../lz4-block.ts';
import type { Output } from '../output.ts';
import { openOutput } from '../output.ts';

const MAGIC = 0x184d2204;
const STORED = 0x80000000;

export default defineDecoder({
  id: 'lz4',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes an LZ4 frame.',
    references: [
      'https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md',
      'https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md',
    ],
    limitations: [
      'One frame; dictionaries, the legacy frame and blocks without a frame are not read.',
      'The xxHash checksums are passed over: magic, block lengths and the end mark must fit.',
    ],
    cyberchef: { op: 'LZ4 Decompress', args: [] },
  },
  sniff: ({ bytes }) => (bytes.length >= 11 && viewOf(bytes).getUint32(0, true) === MAGIC ? 1 : 0),
  decode({ bytes }, { maxOutput, limit }) {
    const flags = bytes[4] ?? 0;
    // Version 1, no dictionary.
    if (flags >> 6 !== 1 || (flags & 1) !== 0) return fail('not a frame of version 1');
    const start = 7 + ((flags & 0x08) === 0 ? 0 : 8);
    const output = openOutput(maxOutput);
    const end = blocks(bytes, { start, checksum: (flags & 0x10) === 0 ? 0 : 4 }, output);
    if (end === null) return output.size() * 2 > maxOutput ? stop(limit, SURE) : fail('a block is broken');
    return finished(bytes, end + ((flags & 0x04) === 0 ? 0 : 4), output);
  },
});

/** Undoes the blocks up to the end mark and gives the place behind it; null when one is broken or too much came out. */
function blocks(
  bytes: Uint8Array,
  { start, checksum }: { start: number; checksum: number },
  output: Output,
): number | null {
  const view = viewOf(bytes);
  let at = start;
  while (at + 4 <= bytes.length) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) return at;
    const length = head % STORED;
    const block = bytes.subarray(at, at + length);
    if (block.length < length) return null;
    if (!(head >= STORED ? output.push(block) : lz4Block(block, output))) return null;
    at += length + checksum;
  }
  return null;
}

function finished(bytes: Uint8Array, end: number, output: Output): Decoded {
  if (end > bytes.length) return fail('the checksum is cut off');
  const leftover = bytes.length - end;
  return ok([whole(Content.ofBytes(output.bytes()), leftover > 0 ? { leftover } : {})], SURE);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
