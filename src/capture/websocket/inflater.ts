import { constants, inflateRawSync } from 'node:zlib';
import type { Deflate } from './agreed-deflate.ts';

export type Inflated =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

/** Undoes permessage-deflate (RFC 7692 section 7.2.2) for the messages of one direction, in their order. */
export interface Inflater {
  /** `whole` is false for a message whose end never came: what there is of it is inflated as far as it goes. */
  inflate(compressed: Uint8Array, whole: boolean): Inflated;
  /** A message is not there to be inflated; those behind it may refer to it. */
  skip(): void;
}

/**
 * Bytes that one message may inflate to, and how many for each byte that was sent once it is over a mebibyte. It happens
 * on the sockets' thread, message after message refers to the one before, so the most must be a matter of milliseconds;
 * what is larger is kept as it was sent.
 */
export const MAX_INFLATED = 8 * 1024 * 1024;
export const MAX_RATIO = 200;
const MEBIBYTE = 1024 * 1024;

/** How far back a message may refer. */
const WINDOW = 32 * 1024;
/** A sender may end the DEFLATE stream and begin another within one message (RFC 7692 section 7.2.3.5); no one does so often. */
const MAX_STREAMS = 16;
/** What the sender has left out. */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);
const EMPTY = new Uint8Array(0);
const LOST: Inflated = { ok: false, reason: 'refers to a message that could not be inflated' };

interface WithEngine {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** What a message may refer to, and how much may come out of it. */
interface Room {
  readonly window: Uint8Array;
  readonly most: number;
}

/** The last bytes of both, as many as can be referred to, in memory of their own. */
function windowAfter(window: Uint8Array, bytes: Uint8Array): Uint8Array {
  const fresh = bytes.subarray(Math.max(0, bytes.length - WINDOW));
  const old = window.subarray(Math.max(0, window.length + fresh.length - WINDOW));
  const joined = new Uint8Array(old.length + fresh.length);
  joined.set(old);
  joined.set(fresh, old.length);
  return joined;
}

/** One DEFLATE stream at the beginning of the bytes; `used` are those it took. Throws as zlib does. */
function inflateStream(bytes: Uint8Array, window: Uint8Array, room: number): { output: Buffer; used: number } {
  const { buffer, engine } = inflateRawSync(bytes, {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: Math.max(1, room),
    info: true,
    ...(window.length > 0 && { dictionary: window }),
    // `info` is documented for the class and missing from the types of the functions.
  }) as unknown as WithEngine;
  return { output: buffer, used: engine.bytesWritten };
}

/** All DEFLATE streams of one message; what its sender left out is added when it is whole. */
function inflateAll(message: Uint8Array, whole: boolean, { window, most }: Room): Inflated {
  const bytes = whole ? Buffer.concat([message, TAIL]) : message;
  const outputs: Buffer[] = [];
  let seen = window;
  let size = 0;
  let at = 0;
  try {
    for (let stream = 0; at < message.length; stream += 1) {
      if (stream === MAX_STREAMS) return { ok: false, reason: `is more than ${MAX_STREAMS} DEFLATE streams` };
      const { output, used } = inflateStream(bytes.subarray(at), seen, most - size);
      outputs.push(output);
      size += output.length;
      at += used;
      if (used === 0) break;
      if (at < message.length) seen = windowAfter(seen, output);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') size = Infinity;
    else return { ok: false, reason: `is no DEFLATE stream (${(error as Error).message})` };
  }
  if (size > most) return { ok: false, reason: `inflates to more than ${most} bytes` };
  return { ok: true, bytes: outputs.length === 1 ? outputs[0]! : Buffer.concat(outputs) };
}

/**
 * An inflater for one direction. It holds the last 32 KiB that came out and nothing else between two messages; a message
 * that breaks it costs those behind it only when they may refer to it.
 */
export function createInflater({ contextTakeover }: Deflate): Inflater {
  let window: Uint8Array | null = EMPTY;
  return {
    inflate(compressed, whole) {
      if (window === null) return LOST;
      const most = Math.min(MAX_INFLATED, Math.max(MEBIBYTE, MAX_RATIO * compressed.length));
      const result = inflateAll(compressed, whole, { window, most });
      if (contextTakeover) window = result.ok ? windowAfter(window, result.bytes) : null;
      return result;
    },
    skip() {
      if (contextTakeover) window = null;
    },
  };
}
