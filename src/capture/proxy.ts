import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { createSecureContext, rootCertificates } from 'node:tls';
import { UserError } from '../model/index.ts';
import { createBrake } from './brake.ts';
import { refuseConnection, serveConnection } from './connection.ts';
import { createGuard, isNearby } from './guard.ts';
import type { LiveConnection } from './live-connection.ts';
import { clientOf, emptyEnd } from './live-connection.ts';
import type { ProxyOptions } from './options.ts';
import { DEFAULT_BODY_CAP, DEFAULT_TIMERS } from './options.ts';
import { createStrangers } from './pairing/strangers.ts';
import { createRefusalLedger } from './refusals/refusal-ledger.ts';
import type { Failure } from './upstream.ts';
import { KEEP_ALIVE } from './upstream.ts';

/** A running proxy. */
export interface Proxy {
  readonly host: string;
  readonly port: number;
  /** Reads nothing more from phones and origins until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends every connection, and from then on tells phones of this failure and lets nothing through, until it is null. */
  block(failure: Failure | null): void;
  /** Stops listening, closes every connection, resolves when all of them have been reported to the sink. */
  close(): Promise<void>;
}

/** With as many to origins, what 20,000 open files allow. */
const MAX_CONNECTIONS = 9_500;
const MAX_PER_CLIENT = 512;
/** Enough for a browser that shows the pairing page. */
const MAX_PER_STRANGER = 16;
const SWEEP_INTERVAL = 500;
const STOPPED: Failure = { code: 'proxy-stopped', detail: 'telltale was stopped.' };

function listenError(error: NodeJS.ErrnoException, host: string, port: number): UserError {
  if (error.code === 'EADDRINUSE') {
    return new UserError(
      `Port ${port} on ${host} is in use.`,
      'Choose another with --listen HOST:PORT; port 0 takes any free one.',
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new UserError(
      `Port ${port} on ${host} may not be opened.`,
      'Ports under 1024 need more rights; choose a higher one with --listen.',
      { cause: error },
    );
  }
  return new UserError(
    `Cannot listen on ${host}:${port}: ${error.message}.`,
    'Give an address of this machine with --listen HOST:PORT.',
    { cause: error },
  );
}

/** Why a client is not served at all; null when it is. */
function refuseClient(address: string, live: number, open: number, most: number): string | null {
  if (address === '') return 'The client was gone before it could be served.';
  if (!isNearby(address)) return 'The client is not on this machine or a private network.';
  if (live >= MAX_CONNECTIONS) return `More than ${MAX_CONNECTIONS} connections at once.`;
  if (open >= most) return `More than ${most} connections of one client at once.`;
  return null;
}

function listen(server: Server, { host, port }: ProxyOptions['listen']): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      reject(listenError(error, host, port));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.removeListener('error', failed);
      resolve();
    });
  });
}

/** Starts the proxy; a port that cannot be opened is a UserError. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const live = new Set<LiveConnection>();
  const perClient = new Map<string, number>();
  let connections = 0;
  let exchanges = 0;
  let port = options.listen.port;
  const strangers = createStrangers(options.sink, options.now);
  const timers = { ...DEFAULT_TIMERS, ...options.timers };
  const guard = createGuard({ allowLoopback: options.allowLoopback, allowLan: options.allowLan, ownPort: () => port });
  const secureContext = createSecureContext({ ca: [...rootCertificates, ...options.upstreamCa] });
  const brake = createBrake();
  let blocked: Failure | null = null;
  const deps = {
    brake,
    blocked: () => blocked,
    options,
    timers,
    upstream: { guard, resolve: options.resolve, secureContext, timeout: timers.connect },
    refusals: createRefusalLedger({ now: options.now, phase: options.phase }),
    nextSeq: () => (exchanges += 1),
    bodyCap: options.bodyCap ?? DEFAULT_BODY_CAP,
  };

  // Half open: a phone may end its side and still be answered; every stage ends ours itself.
  const settings = { noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE, allowHalfOpen: true };
  const server = createServer(settings, (socket) => {
    const client = socket.remoteAddress ?? '';
    const open = perClient.get(client) ?? 0;
    const id = (connections += 1);
    const stranger = options.unpaired?.pairing.isPaired(clientOf(socket).clientIp) === false;
    const own = stranger ? { ...options, sink: strangers.sinkFor(client) } : options;
    const refusal = refuseClient(client, live.size, open, stranger ? MAX_PER_STRANGER : MAX_PER_CLIENT);
    if (refusal !== null) {
      refuseConnection(socket, id, refusal, own);
      return;
    }
    perClient.set(client, open + 1);
    const connection = serveConnection(socket, id, stranger ? { ...deps, options: own } : deps);
    live.add(connection);
    void connection.reported.then(() => {
      live.delete(connection);
      const left = (perClient.get(client) ?? 1) - 1;
      if (left > 0) perClient.set(client, left);
      else perClient.delete(client);
    });
  });
  await listen(server, options.listen);
  // A connection that could not be accepted (no file descriptor left) is one that was not recorded: it gets a row too.
  server.on('error', (error) => {
    refuseConnection(null, (connections += 1), `A connection could not be accepted: ${error.message}.`, options);
  });
  const sweeper = setInterval(() => {
    const now = performance.now();
    for (const connection of live) connection.sweep(now);
  }, SWEEP_INTERVAL);
  const address = server.address() as AddressInfo;
  port = address.port;

  return {
    host: address.address,
    port,
    pause: brake.hold,
    resume: brake.release,
    block(failure) {
      blocked = failure;
      if (failure) for (const connection of live) connection.cut(failure);
    },
    async close() {
      clearInterval(sweeper);
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      const last = [...live];
      for (const connection of last) connection.cut(STOPPED);
      await Promise.all([closed, ...last.map(({ reported }) => reported)]);
      strangers.report(() => (connections += 1), emptyEnd);
    },
  };
}
