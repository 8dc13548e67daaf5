import type { SecureContext } from 'node:tls';
import type { Connection, ConnectionEnd, Exchange, ExchangeEnd, SocketMessage } from '../model/index.ts';
import type { HostPort } from './host.ts';
import type { Pairing } from './pairing/pairing.ts';

/** Where finished observations go. Called on the proxy's thread: must only queue. */
export interface Sink {
  connection(connection: Connection): void;
  connectionEnd(end: ConnectionEnd): void;
  /** One that is still open (`endedAt` is null) is an upgraded connection: its messages follow, and then its end. */
  exchange(exchange: Exchange): void;
  message(message: SocketMessage): void;
  exchangeEnd(end: ExchangeEnd): void;
}

/** An answer of the proxy's own page. */
export interface Page {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** What a client that is not paired is shown; no connection to anywhere is opened for it. */
export interface UnpairedService {
  readonly pairing: Pairing;
  /** The page with the form; `wrong` after a token that is not, or no longer, the right one. */
  readonly page: (wrong: boolean) => Page;
}

/** Own timers, in milliseconds: Node's do not run for sockets that are handed over. */
export interface Timers {
  /** Until something is said on a new connection, or inside a new tunnel. */
  readonly firstByte: number;
  /** Until the origin of a new tunnel is asked whether it is the one to speak first (SMTP, IMAP, FTP). */
  readonly serverFirst: number;
  readonly handshake: number;
  /** From the first byte of a head to its last, whatever comes in between. */
  readonly head: number;
  /** Between two requests, or until a phone has taken the end of an answer. */
  readonly idle: number;
  /** Without a byte either way in the middle of an exchange: long polls and push channels live for an hour and more. */
  readonly silence: number;
  /** For the phone to close after our end of a connection is over. */
  readonly closing: number;
  readonly connect: number;
}

/** What a phone on a slow network needs, and no more. */
export const DEFAULT_TIMERS: Timers = {
  firstByte: 10_000,
  serverFirst: 1_000,
  handshake: 10_000,
  // Half a minute, with the sweeper's half second and a busy one.
  head: 28_000,
  idle: 120_000,
  silence: 2 * 60 * 60_000,
  closing: 5_000,
  connect: 10_000,
};

/** Bytes of each body that are kept; the rest is counted and hashed. */
export const DEFAULT_BODY_CAP = 8 * 1024 * 1024;

/** Everything a proxy needs; times and phases come from outside. */
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
  /** True for the only hosts that are intercepted; all are when it is not given. */
  readonly interceptOnly?: (host: string) => boolean;
  /** True for hosts whose TLS is not intercepted for the sake of the phone's connection; none when it is not given. */
  readonly defaultPassthrough?: (host: string) => boolean;
  /** False: an app that refuses our certificate is never passed through. */
  readonly autoPassthrough?: boolean;
  /** Given: only clients that were paired are served; all others get a page and nothing else. */
  readonly unpaired?: UnpairedService;
  /** The proxy's answer to a plain request to itself; null for a path it does not have. */
  readonly page: (path: string) => Page | null;
  /** Id of the phase that runs now. */
  readonly phase: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly bodyCap?: number;
  readonly timers?: Partial<Timers>;
}
