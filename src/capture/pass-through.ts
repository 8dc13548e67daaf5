import type { HostPort } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import type { OpenExchange } from './open-exchange.ts';
import { tunnel } from './tunnel.ts';
import type { TunnelOptions } from './tunnel.ts';
import { failUnread, openUnread } from './unread.ts';
import type { Failure, Result, Upstream } from './upstream.ts';

/** What is passed through, and over which two connections. */
export type PassThrough = Omit<TunnelOptions, 'connection' | 'exchange' | 'upstream'> & {
  readonly target: HostPort;
  readonly upstream: Result<Upstream>;
} & (
    | { readonly kind: 'raw' }
    /** `why` is the reason why it is not read. */
    | { readonly kind: 'blind'; readonly why: Failure }
  );

/** The same exchange, whose end also tells why it was not read. */
function named(exchange: OpenExchange, { code, detail }: Failure): OpenExchange {
  return {
    ...exchange,
    finish(end) {
      const also = end.failure === null ? '' : ` ${end.failure.detail}`;
      exchange.finish({ ...end, failure: { code, detail: detail + also } });
    },
  };
}

/** Passes a connection through as one exchange; without an origin it is an attempt, and the phone's side is closed. */
export function passThrough(connection: LiveConnection, options: PassThrough): void {
  const { kind, target, upstream, client } = options;
  connection.outcome('tunnelled', kind === 'raw' ? 'Not a protocol that is read.' : options.why.detail);
  if (!upstream.ok || connection.socket.destroyed) {
    if (upstream.ok) upstream.value.stream.destroy();
    failUnread(connection, target, upstream.ok ? connection.why() : upstream.failure);
    client.destroy();
    return;
  }
  const exchange = openUnread(connection, kind, target);
  tunnel({
    ...options,
    connection,
    upstream: upstream.value.stream,
    exchange: kind === 'raw' ? exchange : named(exchange, options.why),
  });
}
