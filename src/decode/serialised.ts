import type { Allowance, Decoded } from './decoder.ts';
import { fail, ok, stop } from './decoder.ts';
import { renderedParts } from './rendering.ts';
import type { Value } from './value.ts';

/** Measured: one run of random bytes in about 250 parses to its end. */
const BITS = 8;

/** Reads a serialisation that takes all of the bytes and gives its parts; what it is made of must speak for itself. */
export function serialised(
  read: (bytes: Uint8Array) => Value,
  bytes: Uint8Array,
  { maxOutput, limit, maxParts }: Allowance,
): Decoded {
  let value: Value;
  try {
    value = read(bytes);
  } catch (error) {
    if (error instanceof RangeError) return fail(error.message);
    throw error;
  }
  const parts = renderedParts(value);
  if (parts[0]!.content.size > maxOutput) return stop(limit, BITS);
  return ok(parts.slice(0, maxParts), BITS);
}
