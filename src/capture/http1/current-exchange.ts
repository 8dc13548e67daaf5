import type { ExchangeContext, OpenExchange } from '../open-exchange.ts';
import { openExchange } from '../open-exchange.ts';
import type { Failure } from '../upstream.ts';
import { createBodyReader } from './body-reader.ts';
import type { Framing } from './framing.ts';
import type { RequestHead } from './head.ts';
import { fieldValues, hasToken } from './head.ts';
import type { BodyReader } from './reader.ts';
import type { Routed } from './route-request.ts';

/** The exchange that a relay is busy with; the relay and the response reader both move it on. */
export interface CurrentExchange {
  readonly exchange: OpenExchange;
  readonly method: string;
  readonly requestReader: BodyReader;
  /** The request asks for another protocol; only then may the origin switch to one. */
  readonly upgradeAsked: boolean;
  responseReader: BodyReader | null;
  /** The response ends where the connection does. */
  untilClose: boolean;
  /** Bytes of the origin's final answer have been sent to the phone. */
  responseStarted: boolean;
  responseDone: boolean;
  /** The connection ends with this exchange. */
  closeAfter: boolean;
}

/** A request that is to be relayed: its head, how its body ends, where it goes. */
export interface Begin {
  readonly head: RequestHead;
  readonly framing: Exclude<Framing, { kind: 'bad' }>;
  readonly routed: Extract<Routed, { kind: 'relay' }>;
}

/** Opens the exchange at the moment the request head was read and nothing else. */
export function beginExchange(context: ExchangeContext, { head, framing, routed }: Begin): CurrentExchange {
  const { route, url, altered } = routed;
  const exchange = openExchange(context, {
    kind: 'http',
    method: head.method,
    url,
    host: route.host,
    port: route.port,
    httpVersion: head.version,
    requestHeaders: head.headers,
    altered,
  });
  const persistent = head.version === '1.1' || hasToken(head.headers, 'connection', 'keep-alive');
  return {
    exchange,
    method: head.method,
    requestReader: createBodyReader(framing, exchange.request.add),
    upgradeAsked: fieldValues(head.headers, 'upgrade').length > 0,
    responseReader: null,
    untilClose: false,
    responseStarted: false,
    responseDone: false,
    closeAfter: !persistent || hasToken(head.headers, 'connection', 'close'),
  };
}

/** Reports the exchange as it stands; whatever has not come by now is missing from it. */
export function finishExchange(current: CurrentExchange, failure: Failure | null): void {
  current.exchange.finish({
    requestComplete: current.requestReader.done,
    responseComplete: current.responseDone,
    requestTrailers: current.requestReader.trailers,
    responseTrailers: current.responseReader?.trailers ?? [],
    failure,
  });
}
