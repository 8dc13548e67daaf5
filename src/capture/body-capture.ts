import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { CapturedBody } from '../model/index.ts';

/** Bodies above this are hashed while they pass; smaller ones by the recorder, off the proxy's thread. */
const HASH_FROM = 256 * 1024;
const LEAST_GROWTH = 4096;
const EMPTY = new Uint8Array(0);

/** Keeps the beginning of a body and counts and hashes the rest. */
export interface BodyCapture {
  /** Takes a slice of the content; the bytes are copied, so that a million tiny chunks cost no more than their bytes. */
  readonly add: (bytes: Uint8Array) => void;
  /** What was seen; the capture is empty afterwards. */
  finish(complete: boolean): CapturedBody;
  readonly length: number;
}

/** A capture that keeps at most `cap` bytes. */
export function createBodyCapture(cap: number): BodyCapture {
  let room = EMPTY;
  let kept = 0;
  let length = 0;
  let hash: Hash | null = null;
  const keep = (bytes: Uint8Array): void => {
    const needed = kept + bytes.length;
    if (needed > room.length) {
      // Most bodies come in one piece and get exactly the room they need; one that grows gets more than it asks for.
      const size = kept === 0 ? needed : Math.max(needed, room.length * 2, LEAST_GROWTH);
      const bigger = new Uint8Array(Math.min(cap, size));
      if (kept > 0) bigger.set(room.subarray(0, kept));
      room = bigger;
    }
    room.set(bytes, kept);
    kept = needed;
  };
  return {
    add(bytes) {
      if (hash === null && length + bytes.length > Math.min(HASH_FROM, cap)) {
        hash = createHash('sha256').update(room.subarray(0, kept));
      }
      hash?.update(bytes);
      length += bytes.length;
      if (kept < cap) keep(bytes.subarray(0, cap - kept));
    },
    finish(complete) {
      // A buffer of its own, and never the shared empty one: the receiver may hand it to another thread.
      const body = { kept: kept > 0 && kept === room.length ? room : room.slice(0, kept), length, complete };
      room = EMPTY;
      kept = 0;
      return { ...body, sha256: hash === null ? null : hash.digest('hex') };
    },
    get length() {
      return length;
    },
  };
}
