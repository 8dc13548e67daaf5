/** Small pieces are gathered on pages of this size, so that a million of them cost no more than their bytes. */
const PAGE = 16 * 1024;

/** Bytes that wait until the other side may have them; copies, since a small piece would hold on to all that came with it. */
export interface SendQueue {
  readonly length: number;
  add(bytes: Uint8Array): void;
  /** Takes up to so many bytes off the front; no more than what lies together. */
  take(most: number): Buffer;
  clear(): void;
}

export function createSendQueue(): SendQueue {
  let pages: Buffer[] = [];
  /** Bytes on the last page. */
  let filled = 0;
  /** Bytes that were taken off the first page. */
  let taken = 0;
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(bytes) {
      for (let at = 0; at < bytes.length;) {
        if (pages.length === 0 || filled === PAGE) {
          pages.push(Buffer.allocUnsafeSlow(PAGE));
          filled = 0;
          if (pages.length === 1) taken = 0;
        }
        const piece = bytes.subarray(at, at + PAGE - filled);
        pages.at(-1)!.set(piece, filled);
        filled += piece.length;
        at += piece.length;
      }
      length += bytes.length;
    },
    take(most) {
      const [page] = pages;
      if (!page) return Buffer.alloc(0);
      const end = pages.length === 1 ? filled : PAGE;
      const bytes = page.subarray(taken, Math.min(end, taken + most));
      taken += bytes.length;
      length -= bytes.length;
      // A page that is all taken is never written again: what was taken may still be on its way.
      if (taken === end) {
        pages.shift();
        taken = 0;
        if (pages.length === 0) filled = 0;
      }
      return bytes;
    },
    clear() {
      pages = [];
      filled = 0;
      taken = 0;
      length = 0;
    },
  };
}
