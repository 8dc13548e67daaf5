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
    if (native !== undefined) return checked(inflateEach(native, bytes, frames, maxOutput), end, maxOutput);
    if (frames.reduce((sum, { most }) => sum + most, 0) > maxOutput) return { kind: 'limit' };
    if (frames.reduce((sum, { work }) => sum + work, 0) > MOST_WORK) return { kind: 'limit' };
    return checked(decompress(used), end, maxOutput);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? { kind: 'limit' } : { kind: 'broken', reason: message };
  }
}

/** Frame by frame: Node's own decoder stops after the first one without a word. */
function inflateEach(one: Native, bytes: Uint8Array, frames: readonly ZstdFrame[], maxOutput: number): Uint8Array {
  let room = maxOutput;
  const parts = frames.map(({ end }, index) => {
    const part = one(bytes.subarray(frames[index - 1]?.end ?? 0, end), { maxOutputLength: Math.max(1, room) });
    room -= part.length;
    return part;
  });
  return parts.length === 1 ? parts[0]! : new Uint8Array(Buffer.concat(parts));
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
