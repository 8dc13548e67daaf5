import { zlibInflate, zlibInflateEnd, zlibInflateInit2, Z_OK, Z_STREAM_END, Z_SYNC_FLUSH, ZStream } from 'pako';
import type { Allowance } from './decoder.ts';
import { readablePrefix } from './readable-prefix.ts';

const WINDOW_BITS = { gzip: 31, zlib: 15 };
const CHUNK = 64 * 1024;

/** What could be read of a stream; `complete` when its checksum was reached and right, `leftover` the bytes behind it. */
export type Salvaged =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly complete: boolean; readonly leftover: number }
  | { readonly kind: 'limit' };

/**
 * Reads a gzip or zlib stream as far as it goes: a truncated or damaged one gives its readable beginning, one with
 * foreign bytes behind it gives all of it. Never more than the allowance.
 */
export function salvage(format: keyof typeof WINDOW_BITS, bytes: Uint8Array, allowance: Allowance): Salvaged {
  const stream = new ZStream();
  zlibInflateInit2(stream, WINDOW_BITS[format]);
  stream.input = bytes;
  stream.next_in = 0;
  stream.avail_in = bytes.length;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let status: number = Z_OK;
  let stuck = false;
  while (status === Z_OK && !stuck) {
    stream.output = new Uint8Array(CHUNK);
    stream.next_out = 0;
    stream.avail_out = CHUNK;
    status = zlibInflate(stream, Z_SYNC_FLUSH);
    size += stream.next_out;
    if (size > allowance.maxOutput) return { kind: 'limit' };
    chunks.push(stream.output.subarray(0, stream.next_out));
    // Output space is left: everything that the input holds has been said.
    stuck = stream.avail_out > 0;
  }
  const leftover = stream.avail_in;
  zlibInflateEnd(stream);
  const complete = status === Z_STREAM_END;
  const all = new Uint8Array(Buffer.concat(chunks, size));
  return { kind: 'done', bytes: complete ? all : readablePrefix(all), complete, leftover };
}
