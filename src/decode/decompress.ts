import { Content } from './content.ts';
import type { Allowance, Decoded } from './decoder.ts';
import { fail, ok, stop, whole } from './decoder.ts';
import { inflate } from './inflate.ts';
import { salvage } from './salvage.ts';

/** Bits of a stream whose checksum is right. */
export const CHECKED = 64;

/** Bits of a header and of a stream that made sense for a while, without its checksum. */
const UNCHECKED = { gzip: 16, zlib: 8 };

/** Undoes a gzip or zlib stream; of a truncated or damaged one it gives the readable beginning and says `salvaged`. */
export function decompress(format: 'gzip' | 'zlib', bytes: Uint8Array, allowance: Allowance): Decoded {
  const result = inflate(format, bytes, allowance);
  if (result.kind === 'limit') return stop(allowance.limit, CHECKED);
  if (result.kind === 'done') {
    const leftover = bytes.length - result.used;
    return ok([whole(Content.ofBytes(result.bytes), leftover > 0 ? { leftover } : {})], CHECKED);
  }
  const rest = salvage(format, bytes, allowance);
  if (rest.kind === 'limit') return stop(allowance.limit, CHECKED);
  if (rest.complete) return ok([whole(Content.ofBytes(rest.bytes), { leftover: rest.leftover })], CHECKED);
  if (rest.bytes.length === 0) return fail(result.reason);
  return ok([whole(Content.ofBytes(rest.bytes), { salvaged: true })], UNCHECKED[format]);
}
