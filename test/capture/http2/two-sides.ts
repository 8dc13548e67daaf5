import type {
  ClientHttp2Session,
  ClientHttp2Stream,
  ClientSessionOptions,
  IncomingHttpHeaders,
  OutgoingHttpHeaders,
  SecureServerOptions,
  ServerHttp2Session,
  ServerHttp2Stream,
} from 'node:http2';
import { connect as connectHttp2, createSecureServer } from 'node:http2';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { connect as tlsConnect } from 'node:tls';
import type { ProxyOptions } from '../../../src/capture/index.ts';
import type { Chain, Origin, TestProxy } from '../loopback.ts';
import { listen, makeChain, startTestProxy } from '../loopback.ts';

/** One request as the origin got it; everything after is up to the script. */
export interface OriginRequest {
  readonly stream: ServerHttp2Stream;
  readonly headers: IncomingHttpHeaders;
  readonly raw: readonly string[];
  readonly endStream: boolean;
}

export interface Http2Origin extends Origin {
  /** Every connection that came, and every request. */
  readonly sessions: ServerHttp2Session[];
  readonly requests: OriginRequest[];
  /** Breaks every connection off. */
  die(): void;
}

/** An origin of HTTP/2 that does what the script says with each stream. */
export async function startHttp2Origin(
  chain: Chain,
  script: (request: OriginRequest) => void,
  options: SecureServerOptions = {},
): Promise<Http2Origin> {
  const server = createSecureServer({ cert: chain.cert, key: chain.key, ...options });
  const sessions: ServerHttp2Session[] = [];
  const requests: OriginRequest[] = [];
  const sockets: Socket[] = [];
  server.on('secureConnection', (socket: Socket) => sockets.push(socket));
  server.on('session', (session) => {
    sessions.push(session);
    session.on('error', () => undefined);
  });
  server.on('stream', (stream: ServerHttp2Stream, headers, flags: number, raw?: readonly string[]) => {
    const request = { stream, headers, raw: raw ?? [], endStream: (flags & 1) !== 0 };
    stream.on('error', () => undefined);
    requests.push(request);
    script(request);
  });
  const origin = await listen(server, () => {
    for (const session of sessions) session.destroy();
  });
  const die = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return { ...origin, sessions, requests, die };
}

/** What one stream gave to the phone. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly raw: readonly string[];
  readonly body: Buffer;
  readonly trailers: IncomingHttpHeaders;
  /** Code of the reset, 0 when there was none. */
  readonly code: number;
}

/** The whole answer on a stream, however it ends. */
export function answerOn(stream: ClientHttp2Stream): Promise<Answer> {
  let headers: IncomingHttpHeaders = {};
  let trailers: IncomingHttpHeaders = {};
  let raw: readonly string[] = [];
  const chunks: Buffer[] = [];
  stream.on('response', (own: IncomingHttpHeaders, _flags: number, list?: readonly string[]) => {
    headers = own;
    raw = list ?? [];
  });
  stream.on('trailers', (own: IncomingHttpHeaders) => (trailers = own));
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('error', () => undefined);
  return new Promise((resolve) => {
    stream.on('close', () => {
      const status = headers[':status'] as number | undefined;
      resolve({ status, headers, raw, body: Buffer.concat(chunks), trailers, code: stream.rstCode });
    });
  });
}

/** A CONNECT that was answered. */
function connectedSocket(port: number, target: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.on('error', reject);
    socket.once('data', () => {
      resolve(socket);
    });
  });
}

/** TLS through the proxy with an offer of protocols. */
export async function tlsThrough(
  phone: TestProxy,
  target = 'origin.test:443',
  offer: readonly string[] = ['h2', 'http/1.1'],
): Promise<TLSSocket> {
  const socket = await connectedSocket(phone.proxy.port, target);
  const servername = target.replace(/:\d+$/, '');
  return new Promise((resolve, reject) => {
    const tls = tlsConnect({ socket, servername, ca: phone.ca, ALPNProtocols: [...offer] }, () => {
      resolve(tls);
    });
    tls.on('error', reject);
  });
}

export interface PhoneSession {
  readonly session: ClientHttp2Session;
  readonly socket: TLSSocket;
  /** Sends a request, with a body when there is one, and waits for all of the answer. */
  ask(headers: OutgoingHttpHeaders, body?: string | Buffer): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Code of the GOAWAY that came, null while none has. */
  goaway(): number | null;
  readonly closed: Promise<void>;
}

/** A phone that speaks HTTP/2 through the proxy. */
export async function phoneSession(
  phone: TestProxy,
  target = 'origin.test:443',
  options: ClientSessionOptions = {},
): Promise<PhoneSession> {
  const socket = await tlsThrough(phone, target, ['h2']);
  const session = connectHttp2(`https://${target}`, { ...options, createConnection: () => socket });
  let goaway: number | null = null;
  session.on('error', () => undefined);
  session.on('goaway', (code: number) => (goaway = code));
  const ask = (headers: OutgoingHttpHeaders, body?: string | Buffer): Promise<Answer> => {
    const stream = session.request(headers, { endStream: body === undefined });
    if (body !== undefined) stream.end(body);
    return answerOn(stream);
  };
  return {
    session,
    socket,
    ask,
    get: (path) => ask({ ':path': path }),
    goaway: () => goaway,
    closed: new Promise((resolve) => session.once('close', () => { resolve(); })), // prettier-ignore
  };
}

export interface Stage {
  readonly chain: Chain;
  readonly origin: Http2Origin;
  readonly phone: TestProxy;
  close(): Promise<void>;
}

/** An origin for `origin.test:443` and a proxy that trusts it. */
export async function setStage(
  script: (request: OriginRequest) => void,
  options: SecureServerOptions = {},
  overrides: Partial<ProxyOptions> = {},
): Promise<Stage> {
  const chain = makeChain();
  const origin = await startHttp2Origin(chain, script, options);
  const phone = await startTestProxy({
    upstreamCa: [chain.ca],
    resolve: new Map([['origin.test:443', { host: '127.0.0.1', port: origin.port }]]),
    ...overrides,
  });
  return {
    chain,
    origin,
    phone,
    async close() {
      await phone.close();
      origin.close();
    },
  };
}
