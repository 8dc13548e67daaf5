import type { HostPort } from '../host.ts';
import type { Refused } from '../open-exchange.ts';
import type { Failure } from '../upstream.ts';
import type { Begin } from './current-exchange.ts';
import { requestFraming } from './framing.ts';
import type { RequestHead } from './head.ts';
import { readRequest } from './request-side.ts';
import type { Route } from './route-request.ts';
import { routeRequest } from './route-request.ts';

/** What becomes of a request that was read: it is relayed, answered by us, handed over, or refused. */
type Fate =
  /** `bytes` is the head as it came. */
  | { readonly kind: 'relay'; readonly start: Begin; readonly bytes: Buffer }
  | { readonly kind: 'page'; readonly path: string; readonly method: string }
  | { readonly kind: 'connect'; readonly target: HostPort; readonly head: RequestHead }
  | { readonly kind: 'refuse'; readonly failure: Failure; readonly refused: Refused };

/** The next request of a phone, with the place behind it in the bytes; `more`: its head is not whole yet. */
export type NextRequest = { readonly kind: 'more' } | (Fate & { readonly end: number });

const malformed = (detail: string): Failure => ({ code: 'malformed-request', detail });

/** Reads the next request and judges it by where it goes and how its body ends. `fixed`: the target of its tunnel. */
export function nextRequest(pending: Buffer, fixed: Route | null): NextRequest {
  const read = readRequest(pending);
  if (read.kind === 'more') return read;
  if (read.kind === 'bad') {
    const failure = malformed(`Not a request that can be read safely: ${read.reason}.`);
    return { kind: 'refuse', failure, refused: { bytes: pending }, end: pending.length };
  }
  return { ...fateOf(read.head, read.bytes, fixed), end: read.end };
}

function fateOf(head: RequestHead, bytes: Buffer, fixed: Route | null): Fate {
  const routed = routeRequest(head, fixed);
  if (routed.kind === 'refuse') return { ...routed, refused: { head, target: fixed } };
  const framing = requestFraming(head);
  if (framing.kind === 'bad') {
    const target = routed.kind === 'relay' ? routed.route : fixed;
    return { kind: 'refuse', failure: malformed(`The request has ${framing.reason}.`), refused: { head, target } };
  }
  switch (routed.kind) {
    case 'relay':
      return { kind: 'relay', start: { head, framing, routed }, bytes };
    case 'page':
      return { ...routed, method: head.method };
    case 'connect':
      return { ...routed, head };
  }
}
