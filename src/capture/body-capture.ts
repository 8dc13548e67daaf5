import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { CapturedBody } from '../model/index.ts';

/** Bodies above this are hashed while they pass; smaller ones by the recorder, off the proxy's thread. */
const HASH_FROM = 256 * 1024;

/** Keeps the beginning of a body and counts and hashes the rest. */
export interface BodyCapture {
  /** Takes a slice of the content; the bytes are kept by reference and must not change. */
  readonly add: (bytes: Uint8Array) => void;
  finish(complete: boolean): CapturedBody;
  readonly length: number;
}

/** A capture that keeps at most `cap` bytes. */
export function createBodyCapture(cap: number): BodyCapture {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let length = 0;
  let hash: Hash | null = null;
  const startHash = (): void => {
    hash = createHash('sha256');
    for (const chunk of chunks) hash.update(chunk);
  };
  return {
    add(bytes) {
      if (hash === null && length + bytes.length > Math.min(HASH_FROM, cap)) startHash();
      hash?.update(bytes);
      length += bytes.length;
      if (kept >= cap) return;
      const part = bytes.subarray(0, cap - kept);
      chunks.push(part);
      kept += part.length;
    },
    finish(complete) {
      const bytes = new Uint8Array(kept);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      chunks.length = 0;
      return { kept: bytes, length, sha256: hash === null ? null : hash.digest('hex'), complete };
    },
    get length() {
      return length;
    },
  };
}
