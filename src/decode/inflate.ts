import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Allowance } from './decoder.ts';

export type Compression = 'gzip' | 'zlib' | 'deflate-raw' | 'brotli';

/** What native decompression came to. `used` is the number of input bytes it read. */
export type Inflated =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly used: number }
  | { readonly kind: 'limit' }
  | { readonly kind: 'broken'; readonly reason: string };

interface WithEngine {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

const RUN = { gzip: gunzipSync, zlib: inflateSync, 'deflate-raw': inflateRawSync, brotli: brotliDecompressSync };

/** Decompresses all of it or says why not; never puts out more than the allowance. */
export function inflate(compression: Compression, bytes: Uint8Array, allowance: Allowance): Inflated {
  try {
    // maxOutputLength 0 is refused by Node; one byte too many is caught below.
    const options = { maxOutputLength: Math.max(1, allowance.maxOutput), info: true };
    // `info` is documented for the class and missing from the types of the functions.
    const { buffer, engine } = RUN[compression](bytes, options) as unknown as WithEngine;
    if (buffer.length > allowance.maxOutput) return { kind: 'limit' };
    return { kind: 'done', bytes: plain(buffer), used: engine.bytesWritten };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? { kind: 'limit' } : { kind: 'broken', reason: message };
  }
}

/** The same memory as a Uint8Array: no Buffer leaves this room. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
