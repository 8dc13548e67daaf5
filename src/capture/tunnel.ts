import type { Socket } from 'node:net';
import { gateOf } from './gate.ts';
import type { LiveConnection } from './live-connection.ts';
import type { Failure } from './upstream.ts';

/** What is told of the bytes that pass: to an exchange, which keeps their beginning, or to a reader of what they say. */
export interface Passing {
  readonly request: { add(bytes: Uint8Array): void };
  readonly response: { add(bytes: Uint8Array): void };
  finish(end: {
    readonly requestComplete: boolean;
    readonly responseComplete: boolean;
    readonly failure: Failure | null;
  }): void;
}

/** What a tunnel joins. */
export interface TunnelOptions {
  readonly connection: LiveConnection;
  /** The phone's side: the socket of the connection, or TLS over it. */
  readonly client: Socket;
  readonly upstream: Socket;
  readonly exchange: Passing;
  /** Bytes read already that belong to the other side. */
  readonly toClient: Buffer;
  readonly toUpstream: Buffer;
}

/**
 * Passes bytes both ways as they are until both sides have ended: one side may have said everything while the other
 * still speaks. Who is told of them is told after they went on. The connection must still be open.
 */
export function tunnel({ connection, client, upstream, exchange, toClient, toUpstream }: TunnelOptions): void {
  const clientGate = gateOf(client);
  const upstreamGate = gateOf(upstream);
  let broken: Failure | null = null;
  let halfClosed = false;
  const alive = (): void => {
    connection.waiting(halfClosed ? 'idle' : 'busy');
  };
  const up = (bytes: Buffer): void => {
    alive();
    clientGate.pass(upstream, bytes);
    exchange.request.add(bytes);
  };
  const down = (bytes: Buffer): void => {
    alive();
    upstreamGate.pass(client, bytes);
    exchange.response.add(bytes);
  };
  const sideEnds = (other: Socket) => (): void => {
    halfClosed = true;
    alive();
    other.end();
  };

  client.allowHalfOpen = true;
  upstream.allowHalfOpen = true;
  const [phoneEnds, originEnds] = [sideEnds(upstream), sideEnds(client)];
  client.once('end', phoneEnds);
  upstream.once('end', originEnds);
  client.on('error', () => {
    broken ??= connection.why();
  });
  upstream.on('error', (error) => {
    broken ??= { code: 'upstream-truncated', detail: `The origin broke the connection: ${error.message}.` };
  });
  upstream.once('close', () => {
    // Closed without an end is broken; else the phone may take the rest in its own time.
    if (client.writableEnded) connection.waiting('draining');
    else client.destroy();
  });
  connection.socket.once('close', () => {
    upstream.destroy();
    const cut = connection.why();
    const failure = broken ?? (cut.code === 'client-abort' ? null : cut);
    exchange.finish({ requestComplete: failure === null, responseComplete: failure === null, failure });
  });

  if (upstream.destroyed) client.destroy();
  alive();
  if (toUpstream.length > 0) up(toUpstream);
  if (toClient.length > 0) down(toClient);
  client.on('data', up);
  upstream.on('data', down);
  // Either may have ended before anyone listened.
  if (client.readableEnded) phoneEnds();
  if (upstream.readableEnded) originEnds();
  connection.deps.brake.start(client);
  connection.deps.brake.start(upstream);
}
