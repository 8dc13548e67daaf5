import type { Failure } from '../upstream.ts';
import { codeName } from './code-name.ts';

/** What is known of a stream to an origin that is over without the end of an answer. */
export interface LostStream {
  readonly id: number;
  /** The code it was reset with, when it was. */
  readonly code: number;
  readonly error: NodeJS.ErrnoException | null;
  /** The connection is over, and not only the stream. */
  readonly disconnected: boolean;
  readonly goaway: Goaway | null;
  /** The phone has got the head of the answer. */
  readonly started: boolean;
  /** Answers that came over the connection before. */
  readonly served: number;
}

/** The origin's last words; streams above `lastStream` were not processed. */
export interface Goaway {
  readonly code: number;
  readonly lastStream: number;
}

/** A failure, and what the phone sees of it: our own answer, a reset, or its connection closed as the origin's was. */
export interface Loss {
  readonly failure: Failure;
  readonly how: 'answer' | 'close' | { readonly reset: number };
}

const INTERNAL_ERROR = 2;
const REFUSED_STREAM = 7;

/** The loss of a stream that an origin leaving in good order did not take on: the phone may ask again elsewhere. */
export function refusedStream(): Loss {
  const detail = 'The origin was closing its connection and did not take the request; the phone may ask again.';
  return { failure: { code: 'upstream-closed', detail }, how: { reset: REFUSED_STREAM } };
}

/** Judges the end of a stream: as the origin ended it, so it ends for the phone. */
export function judgeLost({ id, code, error, disconnected, goaway, started, served }: LostStream): Loss {
  const broken = started ? 'upstream-truncated' : 'upstream-reset';
  if (goaway && id > goaway.lastStream) return refusedStream();
  if (!disconnected) {
    const detail = `The stream to the origin was reset (${codeName(code)}).`;
    return { failure: { code: broken, detail }, how: { reset: code } };
  }
  if (goaway && goaway.code !== 0) {
    const detail = `The origin ended the connection (${codeName(goaway.code)}).`;
    return { failure: { code: broken, detail }, how: { reset: goaway.code } };
  }
  const because = error ? `: ${error.message}` : '';
  if (error?.code === 'ERR_HTTP2_ERROR') {
    const detail = `The origin's answer is not HTTP/2${because}.`;
    return { failure: { code: 'upstream-malformed', detail }, how: started ? { reset: INTERNAL_ERROR } : 'answer' };
  }
  if (started) {
    const detail = `The origin broke off its answer${because}.`;
    return { failure: { code: 'upstream-truncated', detail }, how: { reset: INTERNAL_ERROR } };
  }
  const detail = `The origin closed the connection without an answer${because}.`;
  // On a connection that had served before, this is the race that every client knows and retries.
  return { failure: { code: 'upstream-closed', detail }, how: served > 0 ? 'close' : 'answer' };
}
