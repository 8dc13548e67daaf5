import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { connect as tlsConnect } from 'node:tls';
import type { Proxy, ProxyOptions } from '../../src/capture/index.ts';
import { createAuthority, openAuthority, startProxy } from '../../src/capture/index.ts';
import type { Connection, ConnectionEnd, Exchange, ExchangeEnd, SocketMessage } from '../../src/model/index.ts';

/** A root and a leaf for `origin.test` and 127.0.0.1, made by openssl; all PEM. */
export interface Chain {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export function makeChain(names = 'DNS:origin.test,DNS:*.origin.test,DNS:localhost,IP:127.0.0.1'): Chain {
  const dir = mkdtempSync(join(tmpdir(), 'telltale-chain-'));
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  };
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'];
  openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Test Root');
  openssl('req', ...ec, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=origin.test');
  writeFileSync(join(dir, 'ext'), `subjectAltName=${names}\n`);
  openssl(
    'x509',
    '-req',
    '-in',
    'leaf.csr',
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'ext',
    '-out',
    'leaf.crt',
  );
  const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
  const chain = { ca: read('ca.crt'), cert: read('leaf.crt'), key: read('leaf.key') };
  rmSync(dir, { recursive: true });
  return chain;
}

export interface Origin {
  readonly port: number;
  readonly server: Server;
  readonly close: () => void;
}

export async function startOrigin(listener: RequestListener, chain: Chain | null): Promise<Origin> {
  const server = chain ? createHttpsServer({ cert: chain.cert, key: chain.key }, listener) : createHttpServer(listener);
  return listen(server, () => {
    server.closeAllConnections();
  });
}

export async function listen(server: Server, before?: () => void): Promise<Origin> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    server,
    close() {
      before?.();
      server.close();
    },
  };
}

export interface TestProxy {
  readonly proxy: Proxy;
  /** PEM of the CA that the phone would install. */
  readonly ca: string;
  readonly exchanges: Exchange[];
  readonly messages: SocketMessage[];
  readonly exchangeEnds: ExchangeEnd[];
  readonly connections: Connection[];
  readonly ends: ConnectionEnd[];
  close(): Promise<void>;
}

/** A real proxy with its own CA in a temporary folder, loopback allowed, everything it reports collected. */
export async function startTestProxy(overrides: Partial<ProxyOptions> = {}): Promise<TestProxy> {
  const dir = mkdtempSync(join(tmpdir(), 'telltale-proxy-'));
  createAuthority(join(dir, 'ca'), Date.now());
  const authority = openAuthority(join(dir, 'ca'), { now: Date.now(), create: false });
  const exchanges: Exchange[] = [];
  const messages: SocketMessage[] = [];
  const exchangeEnds: ExchangeEnd[] = [];
  const connections: Connection[] = [];
  const ends: ConnectionEnd[] = [];
  const proxy = await startProxy({
    listen: { host: '127.0.0.1', port: 0 },
    sink: {
      connection: (connection) => connections.push(connection),
      connectionEnd: (end) => ends.push(end),
      exchange: (exchange) => exchanges.push(exchange),
      message: (message) => messages.push(message),
      exchangeEnd: (end) => exchangeEnds.push(end),
    },
    contextFor: (host) => authority.contextFor(host),
    upstreamCa: [],
    resolve: new Map(),
    allowLoopback: true,
    allowLan: [],
    passthrough: () => false,
    page: () => null,
    phase: () => 1,
    now: Date.now,
    ...overrides,
  });
  return {
    proxy,
    ca: authority.certificatePem,
    exchanges,
    messages,
    exchangeEnds,
    connections,
    ends,
    async close() {
      await proxy.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** Waits until the condition holds; a promise that is never kept ends in the test's own time-out. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Sends raw bytes to the proxy and resolves with everything that came back until it closed. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}

/** A TLS connection through CONNECT, as a phone that trusts the CA makes it. */
export function connectThrough(port: number, target: string, ca: string | undefined): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.on('error', reject);
    socket.once('data', (answer) => {
      if (!answer.toString('latin1').startsWith('HTTP/1.1 200')) {
        reject(new Error(answer.toString('latin1')));
        return;
      }
      const tls = tlsConnect(
        { socket, servername: target.replace(/:\d+$/, ''), ca, ALPNProtocols: ['http/1.1'] },
        () => {
          resolve(tls);
        },
      );
      tls.on('error', reject);
    });
  });
}

/** Everything a stream gives until it ends, as latin-1. */
export function readAll(stream: TLSSocket | IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('latin1');
    stream.on('data', (chunk: string) => (text += chunk));
    stream.on('error', () => undefined);
    stream.on('close', () => {
      resolve(text);
    });
  });
}
