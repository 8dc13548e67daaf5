import { constants, deflateRawSync } from 'node:zlib';
import type { MessageReaderOptions } from '../../../src/capture/websocket/message-reader.ts';
import { createMessageReader } from '../../../src/capture/websocket/message-reader.ts';
import type { ReadMessage } from '../../../src/capture/websocket/read-message.ts';

/** A frame as a test wants it, sound or not. */
export interface FrameSpec {
  readonly opcode: number;
  readonly payload?: Uint8Array | string;
  readonly final?: boolean;
  /** The three reserved bits: 4 is RSV1. */
  readonly reserved?: number;
  readonly mask?: readonly number[] | null;
  /** Bytes of the extended length; the shortest that fits when absent. */
  readonly extended?: 0 | 2 | 8;
}

/** The frame on the wire (RFC 6455 section 5.2). */
export function frame({ opcode, payload = '', final = true, reserved = 0, mask = null, extended }: FrameSpec): Buffer {
  const bytes = Buffer.from(payload as Uint8Array);
  const size = extended ?? (bytes.length < 126 ? 0 : bytes.length < 65_536 ? 2 : 8);
  const length = Buffer.alloc(size);
  if (size === 2) length.writeUInt16BE(bytes.length);
  if (size === 8) length.writeBigUInt64BE(BigInt(bytes.length));
  const short = size === 0 ? bytes.length : size === 2 ? 126 : 127;
  const head = Buffer.from([(final ? 128 : 0) | (reserved << 4) | opcode, (mask ? 128 : 0) | short]);
  const masked = mask ? bytes.map((byte, at) => byte ^ mask[at % 4]!) : bytes;
  return Buffer.concat([head, length, Buffer.from(mask ?? []), masked]);
}

export function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}

/** A message compressed by a sender that remembers `window` (RFC 7692 section 7.2.1). */
export function deflated(content: Uint8Array, window: Uint8Array, windowBits = 15): Buffer {
  const out = deflateRawSync(content, {
    windowBits,
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(window.length > 0 && { dictionary: window.subarray(-(2 ** windowBits)) }),
  });
  return content.length === 0 ? Buffer.of(0) : out.subarray(0, -4);
}

/** What a reader made of the pieces; kept bytes as latin-1 text. */
export interface Reading {
  readonly messages: readonly (Omit<ReadMessage, 'body'> & { readonly text: string; readonly complete: boolean })[];
  readonly raw: readonly ReadMessage[];
  readonly violation: string | null;
  readonly whole: boolean;
}

/** Reads the pieces as one direction of a connection, to its end. */
export function readPieces(pieces: Iterable<Uint8Array>, change: Partial<MessageReaderOptions> = {}): Reading {
  const raw: ReadMessage[] = [];
  const reader = createMessageReader({
    masked: false,
    deflate: null,
    bodyCap: 1_000_000,
    admit: () => true,
    deliver: (message) => raw.push(message),
    ...change,
  });
  for (const piece of pieces) reader.read(piece);
  const { violation, whole } = reader;
  reader.end();
  const messages = raw.map(({ body, ...rest }) => {
    return { ...rest, text: Buffer.from(body.kept).toString('latin1'), complete: body.complete };
  });
  return { messages, raw, violation, whole };
}
