import { dialTcp } from './dial.ts';
import { endClient } from './end-client.ts';
import type { FirstBytes } from './first-bytes.ts';
import { firstBytes } from './first-bytes.ts';
import type { HostPort } from './host.ts';
import type { RequestHead } from './http1/head.ts';
import { intercept } from './intercept.ts';
import type { LiveConnection } from './live-connection.ts';
import { recordRefused } from './open-exchange.ts';
import { passThrough } from './pass-through.ts';
import { relayFixed } from './start-relay.ts';
import { noteHello } from './tls/note-hello.ts';
import { failUnread } from './unread.ts';
import type { Failure, Resolved, Result, Upstream } from './upstream.ts';
import { resolveTarget } from './upstream.ts';
import { whyHostUnread, whyTlsUnread } from './why-unread.ts';

const EMPTY = Buffer.alloc(0);

/** A request for a tunnel, in whatever language: where to, the bytes that followed it, and what it is answered. */
export interface ConnectRequest {
  readonly target: HostPort;
  /** Of a CONNECT of HTTP. */
  readonly head?: RequestHead;
  readonly rest: Buffer;
  /** Said when the tunnel is open; empty when no one waits for it. */
  readonly granted: Buffer;
  readonly refused: (failure: Failure) => Buffer;
}

/** Serves a tunnel: refuses addresses of our own, else reads what is spoken inside and gives it to whom it is for. */
export async function serveConnect(connection: LiveConnection, request: ConnectRequest): Promise<void> {
  const { target, head, rest, granted, refused } = request;
  const { socket, deps, row } = connection;
  row.targetHost = target.host;
  row.targetPort = target.port;
  const resolved = await resolveTarget(target, deps.upstream);
  if (socket.destroyed) {
    failUnread(connection, target, connection.why());
    return;
  }
  if (!resolved.ok && resolved.failure.code === 'refused-address') {
    connection.outcome('refused', resolved.failure.detail);
    recordRefused(connection.context, resolved.failure, { ...(head && { head }), target });
    socket.write(refused(resolved.failure));
    endClient(connection, socket, 'end');
    return;
  }
  // A name that does not resolve goes on: what the phone tries to send there is evidence too.
  if (granted.length > 0) socket.write(granted);
  connection.waiting('first byte');
  const seen = await firstBytes(socket, { rest, patience: deps.timers.serverFirst });
  if (seen.kind === 'silent') await serveSilent(connection, target, resolved);
  else await serveInside(connection, { target, seen, dial: () => dialTcp(connection, resolved) });
}

/** Nothing was said yet: the origin may be the one to begin. */
async function serveSilent(connection: LiveConnection, target: HostPort, resolved: Result<Resolved>): Promise<void> {
  const upstream = await dialTcp(connection, resolved);
  if (!upstream.ok) {
    failUnread(connection, target, upstream.failure);
    connection.note(upstream.failure.detail);
    connection.socket.destroy();
    return;
  }
  const server = upstream.value.stream;
  const seen = await firstBytes(connection.socket, { rest: EMPTY, server });
  await serveInside(connection, { target, seen, dial: () => Promise.resolve(upstream) });
  if (seen.kind === 'closed') server.destroy();
}

interface Inside {
  readonly target: HostPort;
  readonly seen: FirstBytes;
  readonly dial: () => Promise<Result<Upstream>>;
}

async function serveInside(connection: LiveConnection, { target, seen, dial }: Inside): Promise<void> {
  const { socket } = connection;
  const through = (why: Failure | null, upstream: Result<Upstream>, [toClient, toUpstream]: [Buffer, Buffer]): void => {
    const common = { target, client: socket, upstream, toClient, toUpstream };
    passThrough(connection, why ? { ...common, kind: 'blind', why } : { ...common, kind: 'raw' });
  };
  const unread = whyHostUnread(connection, [target.host]);
  switch (seen.kind) {
    case 'silent':
      return;
    case 'closed':
      closed(connection, target, seen.bytes);
      return;
    case 'server':
      if (seen.bytes.length > 0) through(unread, await dial(), [seen.bytes, EMPTY]);
      else {
        connection.note('The origin closed before anything was asked.');
        endClient(connection, socket, 'end');
      }
      return;
    case 'tls': {
      noteHello(connection, seen.hello);
      const why = whyTlsUnread(connection, target, seen.hello);
      if (why) {
        through(why, await dial(), [EMPTY, seen.bytes]);
        return;
      }
      socket.unshift(seen.bytes);
      await intercept(connection, { target, hello: seen.hello, plain: await dial() });
      return;
    }
    case 'http':
      if (unread) through(unread, await dial(), [EMPTY, seen.bytes]);
      else {
        const upstream = await dial();
        const fixed = { scheme: 'http', ...target } as const;
        relayFixed(connection, { client: socket, first: seen.bytes, fixed, upstream });
      }
      return;
    case 'other':
      through(unread, await dial(), [EMPTY, seen.bytes]);
  }
}

/** The phone has gone after CONNECT; the beginning of something is more than nothing. */
function closed(connection: LiveConnection, target: HostPort, bytes: Buffer): void {
  connection.socket.end();
  if (bytes.length === 0) {
    connection.note('CONNECT, and then nothing.');
    return;
  }
  const cut = connection.why();
  const detail = 'The phone closed the connection in the middle of a ClientHello.';
  const failure = cut.code === 'client-abort' ? { code: 'tls-client-closed', detail } : cut;
  connection.outcome('tls-failed', failure.detail);
  recordRefused(connection.context, failure, { target, bytes });
}
