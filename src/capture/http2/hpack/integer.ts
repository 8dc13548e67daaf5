/** Larger than any index or length that makes sense here; the bound of RFC 7541 section 5.1 is left to us. */
const MOST = 1 << 24;

/** A number with a prefix of so many bits in the byte at `at`; null when it is not whole, or too large. */
export function readInteger(
  bytes: Uint8Array,
  at: number,
  prefix: number,
): { readonly value: number; readonly end: number } | null {
  const most = (1 << prefix) - 1;
  const start = bytes[at];
  if (start === undefined) return null;
  let value = start & most;
  if (value < most) return { value, end: at + 1 };
  for (let end = at + 1, shift = 0; end < bytes.length && shift <= 21; end += 1, shift += 7) {
    const byte = bytes[end]!;
    value += (byte & 127) << shift;
    if (value > MOST) return null;
    if (byte < 128) return { value, end: end + 1 };
  }
  return null;
}

/** The bytes of a number; `pattern` fills the bits before the prefix. */
export function integerBytes(value: number, prefix: number, pattern: number): readonly number[] {
  const most = (1 << prefix) - 1;
  if (value < most) return [pattern | value];
  const bytes = [pattern | most];
  let left = value - most;
  for (; left >= 128; left >>>= 7) bytes.push((left & 127) | 128);
  return [...bytes, left];
}
