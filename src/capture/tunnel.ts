import type { Duplex } from 'node:stream';
import { createGate, writeGated } from './gate.ts';
import type { OpenExchange } from './open-exchange.ts';

export interface TunnelOptions {
  readonly client: Duplex;
  readonly upstream: Duplex;
  readonly exchange: OpenExchange;
  /** Bytes read already that belong to the other side. */
  readonly toClient: Buffer;
  readonly toUpstream: Buffer;
}

/** Passes bytes both ways unread, keeping their beginning and their number, until either side closes. */
export function tunnel({ client, upstream, exchange, toClient, toUpstream }: TunnelOptions): void {
  const clientGate = createGate(client);
  const upstreamGate = createGate(upstream);
  const up = (bytes: Buffer): void => {
    exchange.request.add(bytes);
    writeGated(upstream, bytes, clientGate);
  };
  const down = (bytes: Buffer): void => {
    exchange.response.add(bytes);
    writeGated(client, bytes, upstreamGate);
  };
  const finish = (): void => {
    exchange.finish({ requestComplete: true, responseComplete: true, failure: null });
  };
  if (toUpstream.length > 0) up(toUpstream);
  if (toClient.length > 0) down(toClient);
  client.on('data', up);
  upstream.on('data', down);
  client.once('end', () => upstream.end());
  upstream.once('end', () => client.end());
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    one.once('close', () => {
      other.destroy();
      finish();
    });
    one.on('error', () => undefined);
  }
  client.resume();
  upstream.resume();
}
