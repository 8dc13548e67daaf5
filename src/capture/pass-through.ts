import type { ExchangeKind } from '../model/index.ts';
import type { HostPort } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import { tunnel } from './tunnel.ts';
import type { TunnelOptions } from './tunnel.ts';
import { failUnread, openUnread } from './unread.ts';
import type { Result, Upstream } from './upstream.ts';

const WHY: Readonly<Record<'raw' | 'blind', string>> = {
  raw: 'Not a protocol that is read.',
  blind: 'Passed through unread, as asked with --passthrough.',
};

/** What is passed through, and over which two connections. */
export interface PassThrough extends Omit<TunnelOptions, 'connection' | 'exchange' | 'upstream'> {
  readonly kind: Extract<ExchangeKind, 'raw' | 'blind'>;
  readonly target: HostPort;
  readonly upstream: Result<Upstream>;
}

/** Passes a connection through as one exchange; without an origin it is an attempt, and the phone's side is closed. */
export function passThrough(connection: LiveConnection, options: PassThrough): void {
  const { kind, target, upstream, client } = options;
  connection.outcome('tunnelled', WHY[kind]);
  if (!upstream.ok || connection.socket.destroyed) {
    if (upstream.ok) upstream.value.stream.destroy();
    failUnread(connection, target, upstream.ok ? connection.why() : upstream.failure);
    client.destroy();
    return;
  }
  const exchange = openUnread(connection, kind, target);
  tunnel({ ...options, connection, upstream: upstream.value.stream, exchange });
}
