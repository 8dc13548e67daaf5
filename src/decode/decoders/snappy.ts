import { Content } from '../content.ts';
import type { Output } from '../output.ts';
import { defineDecoder, fail, ok, stop, whole } from '../decoder.ts';
import { openOutput } from '../output.ts';

/** Fewer bytes are ids far more often than documents. */
const SHORTEST = 24;

/** The length that comes out is written in front, and all input is used. */
const BITS = 16;

/** Literals stand in the stream as they are: that they are text says little about the stream. */
const TRUST = 0.5;

/** A copy of 64 bytes takes three. */
const LARGEST_RATIO = 22;

export default defineDecoder({
  id: 'snappy',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes raw Snappy: the length written in front must be met to the byte.',
    references: ['https://github.com/google/snappy/blob/main/format_description.txt'],
    limitations: ['The framing format and the header of snappy-java are not read.', 'Truncated streams are not read.'],
  },
  sniff({ bytes }) {
    if (bytes.length < SHORTEST) return 0;
    const { length, start } = preamble(bytes);
    // The first element is a literal: there is nothing yet to copy.
    const fits = length >= bytes.length / 2 && length <= bytes.length * LARGEST_RATIO && start > 0;
    return fits && (bytes[start]! & 3) === 0 ? 0.35 : 0;
  },
  decode({ bytes }, { maxOutput, limit }) {
    const { length, start } = preamble(bytes);
    if (start === 0) return fail('no length');
    if (length > maxOutput) return stop(limit, 0);
    const output = openOutput(length);
    if (!elements(bytes, start, output) || output.size() !== length) return fail('the stream does not fit its length');
    return ok([whole(Content.ofBytes(output.bytes()))], BITS, TRUST);
  },
});

/** The length in front, little-endian in groups of seven bits; `start` is 0 when there is none. */
function preamble(bytes: Uint8Array): { length: number; start: number } {
  let length = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[index] ?? 0xff;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { length, start: index + 1 };
  }
  return { length: 0, start: 0 };
}

function elements(bytes: Uint8Array, start: number, output: Output): boolean {
  for (let at = start; at < bytes.length;) {
    const tag = bytes[at]!;
    const high = tag >> 2;
    const kind = tag & 3;
    // Bytes of a length or an offset behind the tag.
    const extra = kind === 0 ? Math.max(0, high - 59) : kind === 3 ? 4 : kind;
    let number = 0;
    for (let index = 0; index < extra; index += 1) number += (bytes[at + 1 + index] ?? 0) * 256 ** index;
    at += 1 + extra;
    if (at > bytes.length) return false;
    if (kind === 0) {
      const length = (extra === 0 ? high : number) + 1;
      if (at + length > bytes.length || !output.push(bytes.subarray(at, at + length))) return false;
      at += length;
    } else {
      const distance = kind === 1 ? (high >> 3) * 256 + number : number;
      if (!output.copy(distance, kind === 1 ? (high & 7) + 4 : high + 1)) return false;
    }
  }
  return true;
}
