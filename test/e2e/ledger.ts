import { mkdtempSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { connect as tlsConnect } from 'node:tls';
import Database from 'better-sqlite3';
import type { Chain, Origin } from '../capture/loopback.ts';
import { startOrigin, until } from '../capture/loopback.ts';
import type { RunningRecord } from './telltale.ts';
import { freshHome, startRecord, telltale } from './telltale.ts';

/** What went over one TCP connection as its server counted it, TLS included. */
export interface Counted {
  readonly up: number;
  readonly down: number;
}

/** An origin with a certificate of its own, which counts what comes and goes. */
export interface LedgerOrigin extends Origin {
  /** Connections that are over. */
  readonly counted: Counted[];
  /** `host path` of each request. */
  readonly requests: string[];
}

export async function startLedgerOrigin(chain: Chain): Promise<LedgerOrigin> {
  const counted: Counted[] = [];
  const requests: string[] = [];
  const origin = await startOrigin((asked, response) => {
    requests.push(`${asked.headers.host ?? ''} ${asked.url ?? ''}`);
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('from the origin itself\n');
  }, chain);
  origin.server.on('connection', (socket) => {
    socket.on('close', () => counted.push({ up: socket.bytesRead, down: socket.bytesWritten }));
  });
  return { ...origin, counted, requests };
}

/** A real `record` whose hosts all live at one origin. */
export interface LedgerSession {
  readonly record: RunningRecord;
  readonly home: string;
  /** `telltale phase NAME`. */
  phase(name: string): Promise<void>;
  /** Ends the recording and gives its rows. */
  rows(): Promise<(sql: string) => readonly Record<string, unknown>[]>;
}

export async function startLedger(
  origin: Pick<Origin, 'port'>,
  chain: Chain,
  { hosts, args = [] }: { readonly hosts: readonly string[]; readonly args?: readonly string[] },
): Promise<LedgerSession> {
  const upstreamCa = join(mkdtempSync(join(tmpdir(), 'telltale-ledger-')), 'origin-ca.pem');
  writeFileSync(upstreamCa, chain.ca);
  const home = freshHome();
  const resolve = hosts.flatMap((host) => ['--resolve', `${host}=127.0.0.1:${origin.port}`]);
  const record = await startRecord(['--out', 'session.sqlite', '--upstream-ca', upstreamCa, ...resolve, ...args], home);
  return {
    record,
    home,
    async phase(name) {
      const { code, err } = await telltale(['phase', name, '--session', record.database], home);
      if (code !== 0) throw new Error(err);
    },
    async rows() {
      await record.stop();
      const database = new Database(record.database, { readonly: true });
      return (sql) => database.prepare<[], Record<string, unknown>>(sql).all();
    },
  };
}

/** TLS through CONNECT with a client that believes `ca`. */
export function dial(record: RunningRecord, host: string, ca: readonly string[]): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect(record.port, record.host, () =>
      socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`),
    );
    socket.on('error', reject);
    socket.once('data', () => {
      const tls = tlsConnect({ socket, servername: host, ca: [...ca], ALPNProtocols: ['http/1.1'] }, () => {
        resolve(tls);
      });
      tls.on('error', reject);
    });
  });
}

/** One GET over a connection; the answer's body. */
export function get(tls: TLSSocket, host: string): Promise<string> {
  const agent = new Agent({ keepAlive: false });
  agent.createConnection = () => tls;
  return new Promise((resolve, reject) => {
    request({ host, path: '/', agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve(body);
      });
    })
      .on('error', reject)
      .end();
  });
}

/** An app that pins: it completes the handshake and leaves without a word when the certificate is not the one it knows. */
export async function pinnedApp(
  record: RunningRecord,
  host: string,
  { ca, pin }: { readonly ca: readonly string[]; readonly pin: string },
): Promise<string> {
  const tls = await dial(record, host, ca);
  if (tls.getPeerCertificate().fingerprint256 === pin) return get(tls, host);
  const closed = new Promise((resolve) => tls.once('close', resolve));
  tls.end();
  await closed;
  return 'hung up';
}

/** Waits until so many exchanges are durable. */
export function untilExchanges(record: RunningRecord, count: number): Promise<void> {
  return until(() => record.events.filter(({ event }) => event === 'exchange').length >= count);
}
