import { CODE } from './codes.ts';
import type { Fault } from './codes.ts';

/** Frame types (RFC 9113 section 6). */
export const FRAME = {
  data: 0,
  headers: 1,
  priority: 2,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goaway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

/** Flags; the same bit means other things on other frames. */
export const FLAG = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 } as const;

/** What a client says first (RFC 9113 section 3.4). */
export const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** The longest payload that we take and send: what everyone may send without being asked. */
export const MAX_FRAME = 16_384;
const HEAD = 9;

export interface Frame {
  readonly type: number;
  readonly flags: number;
  /** 0 is the connection itself. */
  readonly stream: number;
  /** A slice of the bytes that were read. */
  readonly payload: Buffer;
}

/** The nine bytes before a payload of that length. */
export function frameHead(length: number, { type, flags, stream }: Omit<Frame, 'payload'>): Buffer {
  const head = Buffer.allocUnsafe(HEAD);
  head.writeUIntBE(length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return head;
}

/** A whole frame. */
export function frameBytes(type: number, flags: number, stream: number, payload?: Uint8Array): Buffer {
  const head = frameHead(payload?.length ?? 0, { type, flags, stream });
  return payload ? Buffer.concat([head, payload]) : head;
}

/** A frame whose payload is one 32-bit number: an increment or an error code. */
export function numberFrame(type: number, stream: number, value: number): Buffer {
  const payload = Buffer.allocUnsafe(4);
  payload.writeUInt32BE(value);
  return frameBytes(type, 0, stream, payload);
}

/** Cuts bytes into frames, whole ones only; after a fault nothing more is read. */
export interface FrameReader {
  /** The next frame of what was fed so far, null when more bytes are needed. */
  next(): Frame | Fault | null;
  feed(bytes: Buffer): void;
}

/** A reader of what begins with those bytes, which are no frame. */
export function createFrameReader(preface: Buffer): FrameReader {
  let expected = preface;
  let bytes: Buffer = Buffer.alloc(0);
  return {
    feed(more) {
      bytes = bytes.length > 0 ? Buffer.concat([bytes, more]) : more;
    },
    next() {
      if (expected.length > 0) {
        const length = Math.min(expected.length, bytes.length);
        if (!bytes.subarray(0, length).equals(expected.subarray(0, length))) {
          return { code: CODE.protocolError, why: 'not what HTTP/2 begins with' };
        }
        expected = expected.subarray(length);
        bytes = bytes.subarray(length);
      }
      if (bytes.length < HEAD) return null;
      const length = bytes.readUIntBE(0, 3);
      if (length > MAX_FRAME) return { code: CODE.frameSizeError, why: `a frame over ${MAX_FRAME} bytes` };
      const end = HEAD + length;
      if (bytes.length < end) return null;
      const frame = {
        type: bytes[3]!,
        flags: bytes[4]!,
        stream: bytes.readUInt32BE(5) & 0x7fffffff,
        payload: bytes.subarray(HEAD, end),
      };
      bytes = bytes.subarray(end);
      return frame;
    },
  };
}

/** The payload without its padding (RFC 9113 section 6.1); null when there is more padding than payload. */
export function unpad({ flags, payload }: Frame): Buffer | null {
  if ((flags & FLAG.padded) === 0) return payload;
  const padding = payload[0];
  if (padding === undefined || padding >= payload.length) return null;
  return payload.subarray(1, payload.length - padding);
}
