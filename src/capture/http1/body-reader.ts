import type { Header } from '../../model/index.ts';
import { createChunkedReader } from './chunked-reader.ts';
import type { Framing } from './framing.ts';

/** Finds the end of one body in the wire bytes, and hands out the content with the framing removed. */
export interface BodyReader {
  /** Reads on from `start`; returns the index after the last wire byte that belongs to this body. */
  read(bytes: Buffer, start: number): number;
  readonly done: boolean;
  /** Fields that followed a chunked body. */
  readonly trailers: readonly Header[];
  /** Why the framing is broken; null while it is not. */
  readonly error: string | null;
}

/** A reader for the framing; `onContent` gets slices of the bytes it is fed, never copies. */
export function createBodyReader(
  framing: Exclude<Framing, { kind: 'bad' }>,
  onContent: (bytes: Buffer) => void,
): BodyReader {
  switch (framing.kind) {
    case 'none':
      return { read: (_bytes, start) => start, done: true, trailers: [], error: null };
    case 'chunked':
      return createChunkedReader(onContent);
    case 'until-close':
      return {
        read(bytes, start) {
          if (start < bytes.length) onContent(bytes.subarray(start));
          return bytes.length;
        },
        done: false,
        trailers: [],
        error: null,
      };
    case 'length': {
      let left = framing.length;
      return {
        read(bytes, start) {
          const end = Math.min(bytes.length, start + left);
          left -= end - start;
          if (end > start) onContent(bytes.subarray(start, end));
          return end;
        },
        get done() {
          return left === 0;
        },
        trailers: [],
        error: null,
      };
    }
  }
}
