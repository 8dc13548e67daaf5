/** What stands before the payload of a frame (RFC 6455 section 5.2). */
export interface FrameHeader {
  /** The last, or only, frame of its message. */
  readonly final: boolean;
  /** RSV1: with permessage-deflate, on the first frame of a message, that the message is compressed (RFC 7692 section 6). */
  readonly compressed: boolean;
  readonly opcode: number;
  /** Four bytes; null when the payload is not masked. */
  readonly mask: Uint8Array | null;
  /** Bytes of the payload. */
  readonly length: number;
  /** Bytes of the header itself, at most 14. */
  readonly size: number;
}

export type HeaderRead =
  | { readonly kind: 'header'; readonly header: FrameHeader }
  | { readonly kind: 'more' }
  | { readonly kind: 'bad'; readonly reason: string };

export const MAX_HEADER = 14;
export const CONTINUATION = 0;
export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

const KNOWN: ReadonlySet<number> = new Set([CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG]);
const MAX_CONTROL = 125;
const MORE: HeaderRead = { kind: 'more' };
const bad = (reason: string): HeaderRead => ({ kind: 'bad', reason });

/** True for ping, pong and close, which may come between the frames of a message. */
export function isControl(opcode: number): boolean {
  return opcode >= CLOSE;
}

/** Why the first two bytes begin no frame; null when they may. */
function refusal(first: number, second: number): string | null {
  const opcode = first & 15;
  const length = second & 127;
  if ((first & 0x30) !== 0) return 'a reserved bit is set';
  if (!KNOWN.has(opcode)) return `there is no opcode ${opcode}`;
  if (!isControl(opcode)) return null;
  if ((first & 0x80) === 0) return 'a control frame is in fragments';
  if (length > MAX_CONTROL) return 'a control frame is longer than 125 bytes';
  return opcode === CLOSE && length === 1 ? 'a close frame has half a status code' : null;
}

/** Reads one header at the beginning of the bytes; what no frame can begin with is told as soon as it is there. */
export function readFrameHeader(bytes: Uint8Array): HeaderRead {
  if (bytes.length < 2) return MORE;
  const [first = 0, second = 0] = bytes;
  const reason = refusal(first, second);
  if (reason !== null) return bad(reason);
  const short = second & 127;
  const extended = short === 127 ? 8 : short === 126 ? 2 : 0;
  if (bytes.length < 2 + extended) return MORE;
  let length = extended === 0 ? short : 0;
  for (let at = 2; at < 2 + extended; at += 1) length = length * 256 + bytes[at]!;
  // RFC 6455 forbids the highest bit; beyond 2^53 no one could count, and no one could have sent it.
  if (length > Number.MAX_SAFE_INTEGER) return bad('a frame is longer than anything can be');
  const masked = second >= 128;
  const size = 2 + extended + (masked ? 4 : 0);
  if (bytes.length < size) return MORE;
  const mask = masked ? Uint8Array.from(bytes.subarray(size - 4, size)) : null;
  return {
    kind: 'header',
    header: { final: first >= 128, compressed: (first & 0x40) !== 0, opcode: first & 15, mask, length, size },
  };
}
