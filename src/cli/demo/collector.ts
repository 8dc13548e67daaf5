import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { HostPort } from '../../capture/index.ts';
import { createAuthority, parseHostPort } from '../../capture/index.ts';
import { answer } from './answer.ts';

/** All the origins of the demo in one place on the loopback interface. */
export interface Collector {
  /** `host:443` and `host:80` of every host -> where the collector listens; for `--resolve`. */
  readonly resolve: ReadonlyMap<string, HostPort>;
  /** The root that its certificates come from. */
  readonly caPem: string;
  /** Requests that arrived whole: of one host, or of all. */
  readonly received: (host?: string) => number;
  close(): Promise<void>;
}

/** Longer than a play, so that no kept connection ends under a request. */
const KEEP_ALIVE = 60_000;

async function listen(server: Server): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/**
 * Starts an HTTPS and an HTTP listener that answer for these hosts and for no other (421). The CA of their certificates
 * is made anew in `directory`, which the caller removes.
 */
export async function startCollector(hosts: readonly string[], directory: string): Promise<Collector> {
  const authority = createAuthority(join(directory, 'collector-ca'), Date.now());
  const counts = new Map(hosts.map((host) => [host.toLowerCase(), 0]));
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const host = parseHostPort(request.headers.host ?? '', 80)?.host ?? '';
    request.resume();
    request.once('end', () => {
      const count = counts.get(host);
      if (count === undefined) {
        response.writeHead(421, { 'Content-Length': 0 }).end();
        return;
      }
      counts.set(host, count + 1);
      const { status, type, body } = answer(request.method ?? '', request.url ?? '');
      if (type !== null) response.setHeader('Content-Type', type);
      if (status !== 204) response.setHeader('Content-Length', body.length);
      response.writeHead(status).end(body);
    });
  };
  const https = createHttpsServer(
    {
      SNICallback: (name, done) => {
        if (counts.has(name.toLowerCase())) done(null, authority.contextFor(name));
        else done(new Error('not a host of the demo'));
      },
    },
    serve,
  );
  const http = createHttpServer(serve);
  const [securePort, plainPort] = await Promise.all([listen(https), listen(http)]);
  return {
    resolve: new Map(
      [...counts.keys()].flatMap((host) => [
        [`${host}:443`, { host: '127.0.0.1', port: securePort }],
        [`${host}:80`, { host: '127.0.0.1', port: plainPort }],
      ]),
    ),
    caPem: authority.certificatePem,
    received: (host) =>
      host === undefined ? [...counts.values()].reduce((sum, count) => sum + count, 0) : (counts.get(host) ?? 0),
    async close() {
      await Promise.all([close(https), close(http)]);
    },
  };
}
