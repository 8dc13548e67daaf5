import type { Header } from '../../model/index.ts';

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
