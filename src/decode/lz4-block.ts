import type { Output } from './output.ts';

const SHORTEST_MATCH = 4;

/** A length that goes on in further bytes; -1 when they end early. */
interface Cursor {
  at: number;
}

/** Undoes one LZ4 block into the output; false when the block is broken or the output is full. */
export function lz4Block(block: Uint8Array, output: Output): boolean {
  const cursor: Cursor = { at: 0 };
  while (cursor.at < block.length) {
    const token = block[cursor.at]!;
    cursor.at += 1;
    const literals = lengthOf(block, token >> 4, cursor);
    if (literals < 0 || cursor.at + literals > block.length) return false;
    if (!output.push(block.subarray(cursor.at, cursor.at + literals))) return false;
    cursor.at += literals;
    // The last sequence of a block has no match.
    if (cursor.at === block.length) return true;
    if (cursor.at + 2 > block.length) return false;
    const distance = block[cursor.at]! + block[cursor.at + 1]! * 256;
    cursor.at += 2;
    const match = lengthOf(block, token & 0x0f, cursor);
    if (match < 0 || !output.copy(distance, match + SHORTEST_MATCH)) return false;
  }
  return false;
}

function lengthOf(block: Uint8Array, nibble: number, cursor: Cursor): number {
  let length = nibble;
  if (nibble < 15) return length;
  for (;;) {
    const byte = block[cursor.at];
    if (byte === undefined) return -1;
    cursor.at += 1;
    length += byte;
    if (byte < 255) return length;
  }
}
