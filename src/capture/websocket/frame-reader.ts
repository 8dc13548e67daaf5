import type { FrameHeader } from './frame-header.ts';
import { MAX_HEADER, readFrameHeader } from './frame-header.ts';

/** Told what the frames of one direction are, piece by piece. */
export interface FrameListener {
  /** A frame begins; says why it may not come here, null when it may. */
  begin(header: FrameHeader): string | null;
  /** A piece of its payload, unmasked; the memory may be that of the bytes that were read. */
  content(bytes: Uint8Array): void;
  end(header: FrameHeader): void;
}

/** The bytes were frames; or they were up to a point, and `rest` is what could not be read any more. */
export type FramesRead =
  { readonly kind: 'read' } | { readonly kind: 'bad'; readonly reason: string; readonly rest: Uint8Array };

/** Finds the frames of one direction in its bytes, however these are cut. After `bad` it is not to be used again. */
export interface FrameReader {
  read(bytes: Uint8Array): FramesRead;
  /** True when the bytes so far end with a frame. */
  readonly whole: boolean;
}

const READ: FramesRead = { kind: 'read' };

/** The bytes with the mask taken off (RFC 6455 section 5.3), `offset` being their place in the frame; never in place. */
function unmasked(bytes: Uint8Array, mask: Uint8Array, offset: number): Uint8Array {
  const plain = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) plain[at] = bytes[at]! ^ mask[(offset + at) & 3]!;
  return plain;
}

export function createFrameReader(listener: FrameListener): FrameReader {
  /** The beginning of a header whose rest has not come. */
  const begun = new Uint8Array(MAX_HEADER);
  let held = 0;
  let frame: FrameHeader | null = null;
  /** Bytes of the frame's payload that have come; fewer than 2^53, but more than fit in 32 bits. */
  let seen = 0;

  const settle = (header: FrameHeader): void => {
    if (seen < header.length) return;
    frame = null;
    listener.end(header);
  };
  /** Takes a piece of the payload; returns the index after it. */
  const takeContent = (header: FrameHeader, bytes: Uint8Array, start: number): number => {
    const piece = bytes.subarray(start, Math.min(bytes.length, start + (header.length - seen)));
    listener.content(header.mask === null ? piece : unmasked(piece, header.mask, seen % 4));
    seen += piece.length;
    settle(header);
    return start + piece.length;
  };

  return {
    read(bytes) {
      let at = 0;
      while (at < bytes.length) {
        if (frame !== null) {
          at = takeContent(frame, bytes, at);
          continue;
        }
        const fresh = bytes.subarray(at, at + MAX_HEADER - held);
        begun.set(fresh, held);
        const read = readFrameHeader(begun.subarray(0, held + fresh.length));
        if (read.kind === 'more') {
          held += fresh.length;
          return READ;
        }
        const reason = read.kind === 'bad' ? read.reason : listener.begin(read.header);
        if (reason !== null || read.kind === 'bad') {
          const rest = Buffer.concat([begun.subarray(0, held), bytes.subarray(at)]);
          return { kind: 'bad', reason: reason ?? '', rest };
        }
        frame = read.header;
        seen = 0;
        at += read.header.size - held;
        held = 0;
        settle(read.header);
      }
      return READ;
    },
    get whole() {
      return frame === null && held === 0;
    },
  };
}
