import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { createBrake } from '../../src/capture/brake.ts';
import type { ConnectionDeps } from '../../src/capture/live-connection.ts';
import { createRefusalLedger } from '../../src/capture/refusals/refusal-ledger.ts';
import { DEFAULT_TIMERS } from '../../src/capture/options.ts';
import type { ProxyOptions, Timers } from '../../src/capture/options.ts';
import type { UpstreamOptions } from '../../src/capture/upstream.ts';
import type { Connection, ConnectionEnd, Exchange, ExchangeEnd, SocketMessage } from '../../src/model/index.ts';
import type { Chain, Origin, TestProxy } from './loopback.ts';
import { listen, until } from './loopback.ts';

/** One side of a connection as a test drives it: what has come so far, and how it ended. */
export interface Side {
  readonly socket: Socket;
  /** Its own port, known also when it is closed. */
  readonly port: number;
  /** When it was made, ms since the epoch: ports are used again. */
  readonly since: number;
  /** Everything that has come, as latin-1. */
  text(): string;
  /** Resolves when the text so far holds the fragment. */
  sees(fragment: string): Promise<void>;
  write(text: string | Buffer): void;
  /** The other side has said that it is done. */
  ended(): boolean;
  /** Resolves when the other side has ended, or broken off. */
  gone(): Promise<void>;
  readonly closed: Promise<void>;
  /** What went wrong, null while nothing has. */
  error(): NodeJS.ErrnoException | null;
}

export function sideOf(socket: Socket): Side {
  let text = '';
  let ended = false;
  let wrong: NodeJS.ErrnoException | null = null;
  const since = Date.now();
  let port = socket.localPort ?? 0;
  socket.once('connect', () => (port = socket.localPort ?? 0));
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  socket.on('error', (error) => (wrong = error));
  socket.on('end', () => (ended = true));
  return {
    socket,
    get port() {
      return port;
    },
    since,
    text: () => text,
    sees: (fragment) => until(() => text.includes(fragment)),
    write: (bytes) => socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
    ended: () => ended,
    gone: () => until(() => ended || socket.destroyed),
    closed: new Promise((resolve) => socket.once('close', () => { resolve(); })), // prettier-ignore
    error: () => wrong,
  };
}

export interface ScriptedOrigin extends Origin {
  /** Every connection that came, in order. */
  readonly sides: Side[];
}

/** An origin that does what the script says with each connection; TLS when it has a chain. */
export async function scriptedOrigin(
  script: (side: Side) => void = () => undefined,
  chain: Chain | null = null,
  alpn: readonly string[] = [],
): Promise<ScriptedOrigin> {
  const sides: Side[] = [];
  const onSocket = (socket: Socket): void => {
    const side = sideOf(socket);
    sides.push(side);
    script(side);
  };
  const server = chain
    ? createTlsServer({ cert: chain.cert, key: chain.key, ALPNProtocols: [...alpn], allowHalfOpen: true }, onSocket)
    : createServer({ allowHalfOpen: true }, onSocket);
  if (chain) server.on('tlsClientError', () => undefined);
  const origin = await listen(server, () => {
    for (const { socket } of sides) socket.destroy();
  });
  return { ...origin, sides };
}

/** A raw connection to a port of this machine. */
export async function rawSide(port: number, allowHalfOpen = false): Promise<Side> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen });
  const side = sideOf(socket);
  await new Promise((resolve) => socket.once('connect', resolve));
  return side;
}

/** A CONNECT that was answered; the answer's head is taken out of the text. */
export async function tunnelSide(port: number, target: string, allowHalfOpen = false): Promise<Side> {
  const side = await rawSide(port, allowHalfOpen);
  side.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  await side.sees('\r\n\r\n');
  const head = side.text().length;
  const sees = (fragment: string): Promise<void> => until(() => side.text().slice(head).includes(fragment));
  return { ...side, port: side.port, text: () => side.text().slice(head), sees };
}

/** What a proxy has recorded of one connection to it. */
export interface Recorded {
  exchanges(): readonly Exchange[];
  /** Undefined while it is open. */
  end(): ConnectionEnd | undefined;
  /** Resolves when it is over. */
  over(): Promise<ConnectionEnd>;
}

export function recordedOf(phone: TestProxy, { port, since }: Pick<Side, 'port' | 'since'>): Recorded {
  const id = (): number | undefined =>
    phone.connections.findLast(({ clientPort, openedAt }) => clientPort === port && openedAt >= since)?.id;
  const end = (): ConnectionEnd | undefined => phone.ends.findLast((one) => one.id === id());
  return {
    exchanges: () => phone.exchanges.filter(({ connectionId }) => connectionId === id()),
    end,
    async over() {
      await until(() => end() !== undefined);
      return end()!;
    },
  };
}

/** Two ends of one TCP connection. */
export async function socketPair(): Promise<{ readonly near: Socket; readonly far: Side; readonly close: () => void }> {
  let accept: (socket: Socket) => void = () => undefined;
  const accepted = new Promise<Socket>((resolve) => (accept = resolve));
  const server = createServer({ allowHalfOpen: true }, accept);
  const { port, close } = await listen(server);
  const far = await rawSide(port);
  const near = await accepted;
  return {
    near,
    far,
    close() {
      near.destroy();
      far.socket.destroy();
      close();
    },
  };
}

export interface Seen {
  readonly connections: Connection[];
  readonly ends: ConnectionEnd[];
  readonly exchanges: Exchange[];
  readonly messages: SocketMessage[];
  readonly exchangeEnds: ExchangeEnd[];
}

/** What a connection needs of its proxy, with everything it reports collected. */
export function testDeps(
  change: { options?: Partial<ProxyOptions>; timers?: Partial<Timers>; upstream?: Partial<UpstreamOptions> } = {},
): ConnectionDeps & Seen {
  const seen: Seen = { connections: [], ends: [], exchanges: [], messages: [], exchangeEnds: [] };
  let seq = 0;
  const unused = (): never => {
    throw new Error('not part of this test');
  };
  const timers = { ...DEFAULT_TIMERS, ...change.timers };
  return {
    ...seen,
    options: {
      listen: { host: '127.0.0.1', port: 0 },
      sink: {
        connection: (connection) => seen.connections.push(connection),
        connectionEnd: (end) => seen.ends.push(end),
        exchange: (exchange) => seen.exchanges.push(exchange),
        message: (message) => seen.messages.push(message),
        exchangeEnd: (end) => seen.exchangeEnds.push(end),
      },
      contextFor: unused,
      upstreamCa: [],
      resolve: new Map(),
      allowLoopback: true,
      allowLan: [],
      passthrough: () => false,
      page: () => null,
      phase: () => 7,
      now: () => 1000,
      ...change.options,
    },
    timers,
    upstream: {
      guard: () => null,
      resolve: new Map(),
      secureContext: null as never,
      timeout: 2000,
      ...change.upstream,
    },
    refusals: createRefusalLedger({ now: () => 1000, phase: () => 7 }),
    nextSeq: () => (seq += 1),
    bodyCap: 1000,
    brake: createBrake(),
    blocked: () => null,
  };
}
