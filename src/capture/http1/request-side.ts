import type { RequestHead } from './head.ts';
import { parseRequestHead } from './head.ts';
import { readHead } from './head-reader.ts';

/** A request head at the beginning of the bytes, why there can be none, or that more bytes are needed. */
export type RequestRead =
  | { readonly kind: 'more' }
  /** `bytes` is the head as it came, to be sent on verbatim; `end` is the index after it. */
  | { readonly kind: 'head'; readonly head: RequestHead; readonly bytes: Buffer; readonly end: number }
  | { readonly kind: 'bad'; readonly reason: string };

/** Reads the phone's next request head. */
export function readRequest(bytes: Buffer): RequestRead {
  const read = readHead(bytes);
  if (read.kind !== 'head') return read;
  const parsed = parseRequestHead(read.text);
  if (!parsed.ok) return { kind: 'bad', reason: parsed.reason };
  return { kind: 'head', head: parsed.head, bytes: bytes.subarray(read.start, read.end), end: read.end };
}
