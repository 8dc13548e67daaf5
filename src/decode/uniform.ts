/** Below this many bytes the test says nothing. */
const FEWEST = 32;

/** As much of the bytes as is counted: more would say no more. */
const SAMPLE = 256 * 1024;

/** Largest z that 99.99 % of random samples stay under. */
const LARGEST_Z = 3.7;

/**
 * True when the byte frequencies of the beginning cannot be told from chance: chi-square against the uniform distribution, as z by
 * Wilson and Hilferty. Compressed and encrypted data look alike here; JSON, base64 and protobuf are far out.
 */
export function uniform(all: Uint8Array): boolean {
  if (all.length < FEWEST) return false;
  const bytes = all.subarray(0, SAMPLE);
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]! += 1;
  const expected = bytes.length / 256;
  let chiSquare = 0;
  for (const count of counts) chiSquare += (count - expected) ** 2 / expected;
  const freedom = 255;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread) < LARGEST_Z;
}
