import { isUtf8 } from 'node:buffer';

/** A prefix of fewer bytes is not worth cutting for. */
const SHORTEST = 16;

/**
 * The beginning of damaged text up to where it stops being UTF-8 without control characters; the bytes as they are when
 * that beginning is too short to mean anything.
 */
export function readablePrefix(bytes: Uint8Array): Uint8Array {
  let end = bytes.findIndex((byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f);
  if (end < 0) end = bytes.length;
  if (!isUtf8(bytes.subarray(0, end))) end = validUtf8(bytes.subarray(0, end));
  return end < SHORTEST ? bytes : bytes.subarray(0, end);
}

/** Length of the longest valid UTF-8 prefix; validity of prefixes is monotonic but for a cut last character. */
function validUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, boundary(bytes, middle)))) low = middle;
    else high = middle - 1;
  }
  return boundary(bytes, low);
}

/** The end moved back to before a character that the cut would split. */
function boundary(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back += 1) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return back < lengthOf(byte) ? end - back : end;
  }
  return end;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
