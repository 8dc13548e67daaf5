import type { Header } from '../../model/index.ts';
import { parseFields } from './head.ts';
import type { BodyReader } from './reader.ts';

/** A chunk-size line with its extensions; longer is an attack. */
const MAX_LINE = 4096;
const MAX_TRAILER = 16 * 1024;
const CR = 13;
const LF = 10;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not pass
const SIZE_LINE = /^([0-9a-fA-F]{1,13})(?:[ \t]*;[^\0-\x08\n-\x1f\x7f]*)?$/;

type State = 'size' | 'content' | 'content-end' | 'trailer' | 'done';

/** Reads chunked transfer coding (RFC 9112 section 7.1) strictly: every line ends in CR LF, sizes are plain hex. */
export function createChunkedReader(onContent: (bytes: Buffer) => void): BodyReader {
  let state: State = 'size';
  let error: string | null = null;
  let left = 0;
  let line = '';
  let trailerSize = 0;
  const trailerLines: string[] = [];
  let trailers: readonly Header[] = [];

  const sizeLine = (): void => {
    const match = SIZE_LINE.exec(line);
    if (!match) error = 'a chunk size that is not plain hexadecimal';
    else {
      left = Number.parseInt(match[1]!, 16);
      state = left === 0 ? 'trailer' : 'content';
    }
  };
  const trailerLine = (): void => {
    if (line === '') {
      const fields = parseFields(trailerLines);
      if (fields.ok) {
        trailers = fields.head;
        state = 'done';
      } else error = fields.reason;
    } else trailerLines.push(line);
  };
  const endOfLine = (): void => {
    if (!line.endsWith('\r')) {
      error = 'a line feed without carriage return in the chunk framing';
      return;
    }
    line = line.slice(0, -1);
    if (state === 'size') sizeLine();
    else trailerLine();
    line = '';
  };

  /** Takes bytes up to the next line feed into `line`; returns the index after what was taken. */
  const takeLine = (bytes: Buffer, start: number): number => {
    const feed = bytes.indexOf(LF, start);
    const end = feed < 0 ? bytes.length : feed;
    line += bytes.toString('latin1', start, end);
    if (state === 'trailer') trailerSize += end - start;
    if (line.length > MAX_LINE || trailerSize > MAX_TRAILER) error = 'chunk framing over its size limit';
    else if (feed >= 0) endOfLine();
    return feed < 0 ? end : end + 1;
  };

  return {
    read(bytes, start) {
      let at = start;
      while (at < bytes.length && state !== 'done' && error === null) {
        if (state === 'content') {
          const end = Math.min(bytes.length, at + left);
          left -= end - at;
          onContent(bytes.subarray(at, end));
          at = end;
          if (left === 0) {
            state = 'content-end';
            left = 2;
          }
        } else if (state === 'content-end') {
          if (bytes[at] !== (left === 2 ? CR : LF)) error = 'a chunk longer than its size';
          left -= 1;
          at += 1;
          if (left === 0) state = 'size';
        } else at = takeLine(bytes, at);
      }
      return at;
    },
    get done() {
      return state === 'done';
    },
    get trailers() {
      return trailers;
    },
    get error() {
      return error;
    },
  };
}
