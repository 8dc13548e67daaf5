import type { Failure } from '../upstream.ts';
import { CODE, codeName } from './codes.ts';
import type { Fault } from './codes.ts';
import type { Lost } from './stream.ts';

/** What is known of a stream to an origin that is over without the end of an answer. */
export interface LostStream {
  readonly id: number;
  readonly how: Lost;
  /** What ended the connection, when it has ended. */
  readonly fault: Fault | null;
  readonly error: Error | null;
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

/** The loss of a stream that an origin leaving in good order did not take on: the phone may ask again elsewhere. */
export function refusedStream(): Loss {
  const detail = 'The origin was closing its connection and did not take the request; the phone may ask again.';
  return { failure: { code: 'upstream-closed', detail }, how: { reset: CODE.refusedStream } };
}

function malformed(why: string, started: boolean): Loss {
  const detail = `The origin's answer is not HTTP/2: ${why}.`;
  return { failure: { code: 'upstream-malformed', detail }, how: started ? { reset: CODE.protocolError } : 'answer' };
}

/** Judges the end of a stream: as the origin ended it, so it ends for the phone. */
export function judgeLost({ id, how, fault, error, goaway, started, served }: LostStream): Loss {
  const broken = started ? 'upstream-truncated' : 'upstream-reset';
  if (how.kind === 'fault') return malformed(how.why, started);
  if (how.kind === 'reset') {
    const detail = `The origin reset the stream (${codeName(how.code)}).`;
    return { failure: { code: broken, detail }, how: { reset: how.code } };
  }
  // Without a number it never was on its way.
  if (goaway ? id === 0 || id > goaway.lastStream : id === 0 && served > 0) return refusedStream();
  if (goaway && goaway.code !== CODE.noError) {
    const detail = `The origin ended the connection (${codeName(goaway.code)}).`;
    return { failure: { code: broken, detail }, how: { reset: goaway.code } };
  }
  if (fault) return malformed(fault.why, started);
  const because = error ? `: ${error.message}` : '';
  if (started) {
    const detail = `The origin broke off its answer${because}.`;
    return { failure: { code: 'upstream-truncated', detail }, how: { reset: CODE.internalError } };
  }
  const detail = `The origin closed the connection without an answer${because}.`;
  // On a connection that had served before, this is the race that every client knows and retries.
  return { failure: { code: 'upstream-closed', detail }, how: served > 0 ? 'close' : 'answer' };
}
