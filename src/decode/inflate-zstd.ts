import * as zlib from 'node:zlib';
import { decompress } from 'fzstd';
import type { Allowance } from './decoder.ts';
import type { Inflated } from './inflate.ts';
import type { ZstdFrame } from './zstd-frame.ts';
import { zstdFrame } from './zstd-frame.ts';

/** More frames in one body than any encoder writes. */
const MOST_FRAMES = 1_000;

/** The portable decoder moves its window for every block. */
const MOST_WORK = 2 ** 31;

/** Native from Node 22.15 on, and missing from the types of older ones. */
type Native = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
const native = (zlib as unknown as { zstdDecompressSync?: Native }).zstdDecompressSync;

/** Undoes Zstandard frames up to the end of the bytes; never puts out more than the allowance, whatever they announce. */
export function inflateZstd(bytes: Uint8Array, { maxOutput }: Allowance): Inflated {
  const frames = framesOf(bytes);
  const end = frames.at(-1)?.end ?? 0;
  if (end === 0) return { kind: 'broken', reason: 'no whole frame' };
  const used = bytes.subarray(0, end);
  try {
    if (native !== undefined) {
      return checked(native(used, { maxOutputLength: Math.max(1, maxOutput) }), end, maxOutput);
    }
    if (frames.reduce((sum, { most }) => sum + most, 0) > maxOutput) return { kind: 'limit' };
    if (frames.reduce((sum, { work }) => sum + work, 0) > MOST_WORK) return { kind: 'limit' };
    return checked(decompress(used), end, maxOutput);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? { kind: 'limit' } : { kind: 'broken', reason: message };
  }
}

function framesOf(bytes: Uint8Array): readonly ZstdFrame[] {
  const frames: ZstdFrame[] = [];
  for (let at = 0; frames.length < MOST_FRAMES;) {
    const frame = zstdFrame(bytes, at);
    if (frame === null) break;
    frames.push(frame);
    at = frame.end;
  }
  return frames;
}

function checked(output: Uint8Array, used: number, maxOutput: number): Inflated {
  if (output.length > maxOutput) return { kind: 'limit' };
  return { kind: 'done', bytes: new Uint8Array(output.buffer, output.byteOffset, output.length), used };
}
