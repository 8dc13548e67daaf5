/** Bytes of one head; browsers stay under 16 KiB, long cookies reach 32. */
export const MAX_HEAD = 64 * 1024;

/** Where a head stands in the bytes, that it is not whole yet, or why it never will be. */
export type HeadRead =
  | { readonly kind: 'head'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'bad'; readonly reason: string };

const CR = 13;
const LF = 10;
const END = Buffer.from('\r\n\r\n');

/**
 * Looks for one whole head at the beginning of the bytes read so far. One empty line before it is skipped
 * (RFC 9112 section 2.2); a line feed without its carriage return is refused at once, not waited out.
 */
export function readHead(bytes: Buffer): HeadRead {
  const start = bytes[0] === CR && bytes[1] === LF ? 2 : 0;
  const at = bytes.indexOf(END, start);
  const end = at < 0 ? bytes.length : at + END.length;
  for (let feed = bytes.indexOf(LF, start); feed >= 0 && feed < end; feed = bytes.indexOf(LF, feed + 1)) {
    if (bytes[feed - 1] !== CR) return { kind: 'bad', reason: 'a line feed without carriage return' };
  }
  if (end - start > MAX_HEAD) return { kind: 'bad', reason: `headers over ${MAX_HEAD} bytes` };
  if (at < 0) return { kind: 'more' };
  return { kind: 'head', text: bytes.toString('latin1', start, end), start, end };
}
