import type { OpenExchange } from '../open-exchange.ts';
import type { BodyReader } from './body-reader.ts';
import { createBodyReader } from './body-reader.ts';
import type { Framing } from './framing.ts';
import type { RequestHead } from './head.ts';
import { hasToken } from './head.ts';

/** The exchange that a relay is busy with; the relay and the response reader both move it on. */
export interface CurrentExchange {
  readonly exchange: OpenExchange;
  readonly method: string;
  readonly requestReader: BodyReader;
  responseReader: BodyReader | null;
  /** The response ends where the connection does. */
  untilClose: boolean;
  /** Bytes of the origin's answer have been sent to the phone. */
  responseStarted: boolean;
  responseDone: boolean;
  /** The connection ends with this exchange. */
  closeAfter: boolean;
}

/** The state at the moment the request head was read and nothing else. */
export function beginExchange(
  exchange: OpenExchange,
  head: RequestHead,
  framing: Exclude<Framing, { kind: 'bad' }>,
): CurrentExchange {
  const persistent = head.version === '1.1' || hasToken(head.headers, 'connection', 'keep-alive');
  return {
    exchange,
    method: head.method,
    requestReader: createBodyReader(framing, exchange.request.add),
    responseReader: null,
    untilClose: false,
    responseStarted: false,
    responseDone: false,
    closeAfter: !persistent || hasToken(head.headers, 'connection', 'close'),
  };
}
