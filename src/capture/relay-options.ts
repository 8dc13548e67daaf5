import type { Socket } from 'node:net';
import type { HostPort } from './host.ts';
import type { RequestHead } from './http1/head.ts';
import type { Route } from './http1/route-request.ts';
import type { LiveConnection } from './live-connection.ts';
import type { Result, Upstream } from './upstream.ts';

/** What a relay needs: a connection, its two sides, and who opens or takes over. */
export interface RelayOptions {
  readonly connection: LiveConnection;
  /** The phone's side: the socket of the connection, or TLS over it. */
  readonly client: Socket;
  /** Bytes of the phone that were read already. */
  readonly first: Buffer;
  /** Target of the tunnel this is; null on the proxy port itself. */
  readonly fixed: Route | null;
  /** Connection to the fixed target that is open already. */
  readonly upstream: Upstream | null;
  readonly open: (route: Route) => Promise<Result<Upstream>>;
  /** Takes the connection over after a CONNECT; the bytes are what followed the head. */
  readonly onConnect: (target: HostPort, head: RequestHead, rest: Buffer) => void;
}
