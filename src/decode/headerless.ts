import { Content } from './content.ts';
import type { Allowance, Decoded } from './decoder.ts';
import { fail, ok, stop, whole } from './decoder.ts';
import { inflate } from './inflate.ts';

/** Fewer bytes are ids and digests far more often than documents, and setting up a decompressor is dear. */
export const SHORTEST_HEADERLESS = 40;

/** Measured on noise: the share of inputs that end without an error and use all their bytes. */
const BITS = { 'deflate-raw': 12, brotli: 5 };

/** A decompressor makes text of noise more often than chance does: its codes favour letters, brotli knows words. */
const TRUST = 0.5;

/** Undoes a stream that carries no sign of its own: all input must be used, and what comes out must speak for itself. */
export function headerless(compression: 'deflate-raw' | 'brotli', bytes: Uint8Array, allowance: Allowance): Decoded {
  const result = inflate(compression, bytes, allowance);
  switch (result.kind) {
    case 'limit':
      return stop(allowance.limit, BITS[compression]);
    case 'broken':
      return fail(result.reason);
    case 'done':
      if (result.used !== bytes.length) return fail('the stream ends before the bytes do');
      return ok([whole(Content.ofBytes(result.bytes))], BITS[compression], TRUST);
  }
}
