import type { SecureContext } from 'node:tls';
import type { Connection, ConnectionEnd, Exchange } from '../model/index.ts';
import type { HostPort } from './host.ts';

/** Where finished observations go. Called on the proxy's thread: must only queue. */
export interface Sink {
  connection(connection: Connection): void;
  connectionEnd(end: ConnectionEnd): void;
  exchange(exchange: Exchange): void;
}

/** An answer of the proxy's own page. */
export interface Page {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Own timers, in milliseconds: Node's do not run for sockets that are handed over. */
export interface Timers {
  readonly firstByte: number;
  readonly handshake: number;
  readonly head: number;
  readonly idle: number;
  readonly connect: number;
}

export const DEFAULT_TIMERS: Timers = {
  firstByte: 10_000,
  handshake: 10_000,
  head: 30_000,
  idle: 120_000,
  connect: 10_000,
};

/** Bytes of each body that are kept; the rest is counted and hashed. */
export const DEFAULT_BODY_CAP = 8 * 1024 * 1024;

export interface ProxyOptions {
  readonly listen: { readonly host: string; readonly port: number };
  readonly sink: Sink;
  /** TLS context with a leaf certificate for that host. */
  readonly contextFor: (host: string) => SecureContext;
  /** PEM certificates trusted beside Node's own roots. */
  readonly upstreamCa: readonly string[];
  readonly resolve: ReadonlyMap<string, HostPort>;
  readonly allowLoopback: boolean;
  readonly allowLan: readonly string[];
  /** True for hosts that are never intercepted. */
  readonly passthrough: (host: string) => boolean;
  /** The proxy's answer to a plain request to itself; null for a path it does not have. */
  readonly page: (path: string) => Page | null;
  /** Id of the phase that runs now. */
  readonly phase: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly bodyCap?: number;
  readonly timers?: Partial<Timers>;
}
