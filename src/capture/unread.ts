import type { ExchangeKind } from '../model/index.ts';
import type { HostPort } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import type { OpenExchange } from './open-exchange.ts';
import { openExchange } from './open-exchange.ts';
import type { Failure } from './upstream.ts';

/** Of bytes that are passed through unread the beginning is kept, enough for a ClientHello. */
const BLIND_CAP = 4096;

/** An exchange that carries no HTTP: raw bytes, or bytes that are passed through unread. */
export function openUnread({ context }: LiveConnection, kind: ExchangeKind, target: HostPort): OpenExchange {
  const bodyCap = kind === 'blind' ? Math.min(BLIND_CAP, context.bodyCap) : context.bodyCap;
  return openExchange(
    { ...context, bodyCap },
    {
      kind,
      method: null,
      url: null,
      host: target.host,
      port: target.port,
      httpVersion: null,
      requestHeaders: [],
      altered: [],
    },
  );
}

/** An attempt that came to nothing: to whom, and why. An attempt is evidence too. */
export function failUnread(connection: LiveConnection, target: HostPort, failure: Failure): void {
  openUnread(connection, 'blind', target).finish({ requestComplete: true, responseComplete: true, failure });
}
