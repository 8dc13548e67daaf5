import type { Ending } from '../end-client.ts';
import type { Failure } from '../upstream.ts';
import type { CurrentExchange } from './current-exchange.ts';

/** What the close of an origin means for the exchange under way. */
export type OriginEnd =
  | { readonly kind: 'complete' }
  /** `how` is the end that the phone is to see; null = an answer of our own, since it has seen nothing yet. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly how: Ending | null };

/** Of a request that was on its way when the origin closed, and so did we. */
export const LATE: Failure = {
  code: 'upstream-closed',
  detail: 'The origin had closed the connection when the request was on its way.',
};

/** Judges the close of an origin that has served so many answers on this connection; an error is a close without an end. */
export function originEnd(current: CurrentExchange, error: Error | null, served: number): OriginEnd {
  if (current.responseDone || (current.untilClose && error === null)) return { kind: 'complete' };
  const because = error ? `: ${error.message}` : '';
  if (current.responseStarted) {
    const detail = `The origin broke off its answer${because}.`;
    return { kind: 'failed', failure: { code: 'upstream-truncated', detail }, how: error ? 'reset' : 'cut' };
  }
  const detail = `The origin closed the connection without an answer${because}.`;
  // On a connection that had served before, this is the keep-alive race that every client knows and retries.
  return { kind: 'failed', failure: { code: 'upstream-closed', detail }, how: served > 0 ? 'cut' : null };
}
