import type { Socket } from 'node:net';
import type { ConnectionEnd, ConnectionOutcome, Exchange } from '../model/index.ts';
import type { Brake } from './brake.ts';
import type { ExchangeContext } from './open-exchange.ts';
import type { ProxyOptions, Timers } from './options.ts';
import type { RefusalLedger } from './refusals/refusal-ledger.ts';
import type { Failure, UpstreamOptions } from './upstream.ts';

/** What all connections of a proxy share. */
export interface ConnectionDeps {
  readonly options: ProxyOptions;
  readonly timers: Timers;
  readonly upstream: UpstreamOptions;
  /** How the apps of all phones took our certificates so far. */
  readonly refusals: RefusalLedger;
  readonly nextSeq: () => number;
  readonly bodyCap: number;
  readonly brake: Brake;
  /** Why no one is served now; null when all are. */
  readonly blocked: () => Failure | null;
}

/** What a connection is waiting for; the sweeper cuts it when that takes too long. */
export type Waiting = 'first byte' | 'handshake' | 'head' | 'busy' | 'idle' | 'draining' | 'closing';

/** One connection from the phone, from accept to close, as all its stages and the sweeper see it. */
export interface LiveConnection {
  /** The TCP connection itself, below any TLS. */
  readonly socket: Socket;
  readonly deps: ConnectionDeps;
  readonly context: ExchangeContext;
  /** What will be said of it when it is over; stages fill it in. */
  readonly row: { -readonly [Key in keyof ConnectionEnd]: ConnectionEnd[Key] };
  /** Aborted when the connection is gone, and every connection to an origin with it. */
  readonly signal: AbortSignal;
  /** Resolves when the connection and all its exchanges have been reported. */
  readonly reported: Promise<void>;
  waiting(what: Waiting): void;
  /** One `relayed` request decides for good; a later refusal is only noted. */
  outcome(kind: ConnectionOutcome, detail?: string): void;
  /** Adds to the detail of the row what has not been said yet. */
  note(detail: string): void;
  /** Why it is over: we have cut it, or the phone has gone. */
  why(): Failure;
  /** Ends it at once; open exchanges are reported with this failure. */
  cut(failure: Failure): void;
  /** Ends it after an error that no one expected: one connection is lost, the others go on. */
  fail(error: unknown): void;
  /** Cuts it when its time is up; `now` is monotonic, so that a change of the wall clock cuts nothing. */
  sweep(now: number): void;
}

const ABORT: Failure = {
  code: 'client-abort',
  detail: 'The phone closed the connection before the answer was complete.',
};

/** The end of a connection of which nothing is known. */
export function emptyEnd(id: number): LiveConnection['row'] {
  return {
    id,
    closedAt: 0,
    outcome: 'idle',
    detail: null,
    targetHost: null,
    targetPort: null,
    sni: null,
    alpnOffer: null,
    ja4: null,
    tlsVersion: null,
    upstreamIp: null,
    upstreamPort: null,
    upstreamTlsVersion: null,
    upstreamCertificate: null,
    upstreamChain: [],
    bytesUp: 0,
    bytesDown: 0,
  };
}

/** Address and port of the phone; an IPv4 address reads as one on a socket that listens for both families. */
export function clientOf(socket: Socket): { readonly clientIp: string; readonly clientPort: number } {
  return { clientIp: socket.remoteAddress?.replace(/^::ffff:/, '') ?? '', clientPort: socket.remotePort ?? 0 };
}

/** Reports a new connection, and its end once it is closed and its stages have had their say. */
export function openConnection(socket: Socket, id: number, deps: ConnectionDeps): LiveConnection {
  const { options, timers } = deps;
  const client = clientOf(socket);
  const row = emptyEnd(id);
  const gone = new AbortController();
  let state: Waiting = 'first byte';
  let deadline = performance.now() + timers.firstByte;
  let reason: Failure | null = null;
  const limits: Readonly<Record<Waiting, number>> = {
    'first byte': timers.firstByte,
    handshake: timers.handshake,
    head: timers.head,
    busy: timers.silence,
    idle: timers.idle,
    draining: timers.idle,
    closing: timers.closing,
  };

  options.sink.connection({ id, openedAt: options.now(), ...client });
  socket.on('error', () => undefined);
  const reported = new Promise<void>((resolve) => {
    socket.once('close', () => {
      // Every stage hears of the close in this turn or in its promises; only then its origin goes, and the row is last.
      setImmediate(() => {
        gone.abort();
        row.closedAt = options.now();
        row.bytesUp = socket.bytesRead;
        row.bytesDown = socket.bytesWritten;
        options.sink.connectionEnd({ ...row });
        resolve();
      });
    });
  });

  const live: LiveConnection = {
    socket,
    deps,
    context: {
      connectionId: id,
      ...client,
      nextSeq: deps.nextSeq,
      phase: options.phase,
      now: options.now,
      bodyCap: deps.bodyCap,
      emit: (exchange: Exchange) => {
        options.sink.exchange(exchange);
      },
    },
    row,
    signal: gone.signal,
    reported,
    waiting(what) {
      // A slow head may not buy itself time with every byte.
      if (what === 'head' && state === 'head') return;
      state = what;
      deadline = performance.now() + limits[what];
    },
    outcome(kind, detail) {
      if (row.outcome !== 'relayed') row.outcome = kind;
      if (detail !== undefined) live.note(detail);
    },
    note(detail) {
      if (row.detail === null) row.detail = detail;
      else if (!row.detail.includes(detail)) row.detail += ` ${detail}`;
    },
    why: () => reason ?? ABORT,
    cut(failure) {
      reason ??= failure;
      live.note(failure.detail);
      socket.destroy();
    },
    fail(error) {
      const what = error instanceof Error ? error.message : String(error);
      live.cut({ code: 'internal-error', detail: `A fault in telltale: ${what}` });
    },
    sweep(now) {
      if (now <= deadline) return;
      // Between two requests, or after the last, it is only the end.
      if (state === 'closing' || state === 'draining' || state === 'idle') socket.destroy();
      else live.cut({ code: 'timed-out', detail: `Closed after waiting too long (${state}).` });
    },
  };
  return live;
}
