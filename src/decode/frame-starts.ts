/** Places that are looked at. */
const FURTHEST = 64;

/** A header and something worth having behind it. */
const SHORTEST = 24;

/** First bytes of formats that prove themselves, as latin-1. */
const MAGICS = ['\x1f\x8b\x08', '\x28\xb5\x2f\xfd', '\x04\x22\x4d\x18', 'PK\x03\x04', '{"', '[{', '["'];

/** Second bytes of a zlib stream with a window of 32 KiB. */
const ZLIB: ReadonlySet<number> = new Set([0x01, 0x5e, 0x9c, 0xda]);

/** Where behind a header something known may begin, first place first; most binary contents have no such place. */
export function frameStarts(bytes: Uint8Array): readonly number[] {
  if (bytes.length < SHORTEST) return [];
  const starts: number[] = [];
  for (let at = 1; at <= Math.min(FURTHEST, bytes.length - SHORTEST / 2); at += 1) {
    if (begins(bytes, at) || announced(bytes, at)) starts.push(at);
  }
  return starts;
}

function begins(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === 0x78) return ZLIB.has(bytes[at + 1]!);
  return MAGICS.some((magic) => {
    for (let index = 0; index < magic.length; index += 1) {
      if (bytes[at + index] !== magic.charCodeAt(index)) return false;
    }
    return true;
  });
}

/** True when the four bytes before the place, in either order, are the length of what follows to the byte. */
function announced(bytes: Uint8Array, at: number): boolean {
  if (at < 4) return false;
  const rest = bytes.length - at;
  const [a, b, c, d] = [bytes[at - 4]!, bytes[at - 3]!, bytes[at - 2]!, bytes[at - 1]!];
  return ((a * 256 + b) * 256 + c) * 256 + d === rest || ((d * 256 + c) * 256 + b) * 256 + a === rest;
}
