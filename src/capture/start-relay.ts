import type { Socket } from 'node:net';
import { dialTcp } from './dial.ts';
import type { Route } from './http1/route-request.ts';
import type { LiveConnection } from './live-connection.ts';
import { relay } from './relay.ts';
import type { RelayOptions } from './relay-options.ts';
import type { Result, Upstream } from './upstream.ts';
import { resolveTarget } from './upstream.ts';

/** Relays requests of an explicit proxy: each names its own origin. */
export function relayAny(connection: LiveConnection, first: Buffer, onConnect: RelayOptions['onConnect']): void {
  relay({
    connection,
    client: connection.socket,
    first,
    fixed: null,
    upstream: null,
    open: async (route) => dialTcp(connection, await resolveTarget(route, connection.deps.upstream)),
    onConnect,
  });
}

/** Relays the requests inside a tunnel to its one target, over the connection that is open, or tells why there is none. */
export function relayFixed(
  connection: LiveConnection,
  { client, first, fixed, upstream }: { client: Socket; first: Buffer; fixed: Route; upstream: Result<Upstream> },
): void {
  relay({
    connection,
    client,
    first,
    fixed,
    upstream: upstream.ok ? upstream.value : null,
    // Never a second connection: what was agreed on with the phone (TLS, protocol) was agreed on for the first.
    open: () =>
      Promise.resolve(
        upstream.ok
          ? { ok: false, failure: { code: 'upstream-closed', detail: 'The origin has closed the connection.' } }
          : upstream,
      ),
    onConnect: () => {
      connection.fail(new Error('CONNECT inside a tunnel was not refused'));
    },
  });
}
