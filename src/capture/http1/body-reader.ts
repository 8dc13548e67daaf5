import { createChunkedReader } from './chunked-reader.ts';
import type { Framing } from './framing.ts';
import type { BodyReader } from './reader.ts';

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
