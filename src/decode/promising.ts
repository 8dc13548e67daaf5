/** Bytes that are looked at. */
const PEEK = 9;

/**
 * True when the first bytes of a short run begin a text, a gzip or zlib stream or UTF-16: the only things that can prove
 * themselves in a few dozen bytes. Words, UUIDs and digests read as base64 or hex fail here at the price of a peek. When
 * not `wide`, UTF-16 is left out: one run of noise in a hundred begins like it.
 */
export function promising(start: Uint8Array, wide = true): boolean {
  const [first = 0, second = 0] = start;
  if (first === 0x1f && second === 0x8b) return true;
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) return true;
  if (wide && (first === 0 || second === 0 || (first ^ second) === 1)) return first !== second;
  return startsText(start);
}

/** UTF-8 without control characters as far as it goes; a last character that is cut off is no fault. */
function startsText(start: Uint8Array): boolean {
  let follow = 0;
  for (const byte of start.subarray(0, PEEK)) {
    if (follow > 0) {
      if ((byte & 0xc0) !== 0x80) return false;
      follow -= 1;
    } else if (byte >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return false;
      follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    } else if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f) return false;
  }
  return true;
}
