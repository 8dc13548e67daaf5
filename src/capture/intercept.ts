import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import { dialTls } from './dial.ts';
import { firstBytes } from './first-bytes.ts';
import type { HostPort } from './host.ts';
import { relayHttp2 } from './http2/relay-http2.ts';
import type { LiveConnection } from './live-connection.ts';
import { recordRefused } from './open-exchange.ts';
import { passThrough } from './pass-through.ts';
import { relayFixed } from './start-relay.ts';
import { acceptTls } from './tls/accept-tls.ts';
import type { ClientHello } from './tls/client-hello.ts';
import { serverName } from './tls/server-name.ts';
import { failUnread } from './unread.ts';
import type { Failure, Result, Upstream } from './upstream.ts';
import { watchFarewell } from './tls/watch-farewell.ts';
import type { AppWatch } from './watch-app.ts';
import { watchApp } from './watch-app.ts';

const HTTP_1 = 'http/1.1';
const HTTP_2 = 'h2';

const BROKEN_OFF: Failure = {
  code: 'malformed-request',
  detail: 'The app closed the connection in the middle of its first message.',
};

/** What the origin is offered: what the phone offered, but no name that is none; null when the phone offered nothing. */
export function offerOf(hello: Pick<ClientHello, 'alpn'>): readonly string[] | null {
  if (hello.alpn === null) return null;
  const known = hello.alpn.filter((name) => /^[\x21-\x7e]{1,255}$/.test(name));
  return known.length > 0 ? known : [HTTP_1];
}

/** What the phone is answered: the origin's choice; HTTP/1.1, if it speaks that, when there is only our own error to tell. */
function answerOf(upstream: Result<Upstream>, offer: readonly string[] | null): readonly string[] | null {
  if (!upstream.ok) {
    if (offer === null) return null;
    return offer.includes(HTTP_2) && !offer.includes(HTTP_1) ? [HTTP_2] : [HTTP_1];
  }
  // Without a choice of the origin there is none for the phone, unless all that it offers is what we cannot speak.
  if (upstream.value.alpn === null) return offer?.length === 1 && offer[0] === HTTP_1 ? offer : null;
  return [upstream.value.alpn];
}

interface Interception {
  readonly target: HostPort;
  readonly hello: ClientHello;
  /** TCP to the target, or why there is none. */
  readonly plain: Result<Upstream>;
}

/** Reads what goes through TLS: a handshake with the origin, one with the phone, and the protocol inside. */
export async function intercept(connection: LiveConnection, options: Interception): Promise<void> {
  const { target, hello, plain } = options;
  const name = serverName(hello, target);
  const watch = watchApp(connection, target, hello);
  connection.waiting('busy');
  // The origin first: what it refuses or speaks decides what the phone may be told.
  const offer = offerOf(hello);
  const upstream = await dialTls(connection, plain, { serverName: name, alpn: offer });
  const given = (failure: Failure): void => {
    if (upstream.ok) upstream.value.stream.destroy();
    failUnread(connection, target, failure);
  };
  if (connection.socket.destroyed) {
    given(connection.why());
    return;
  }
  connection.waiting('handshake');
  const since = performance.now();
  const context = contextFor(connection, name);
  const accepted = context.ok
    ? await acceptTls(connection.socket, { secureContext: context.value, alpn: answerOf(upstream, offer) })
    : context;
  if (!accepted.ok) {
    const cut = connection.why();
    const failure = cut.code === 'client-abort' ? watch.refused(accepted.failure) : cut;
    connection.outcome('tls-failed', failure.detail);
    connection.socket.destroy();
    given(failure);
    return;
  }
  connection.row.tlsVersion = accepted.value.getProtocol();
  const handshake = performance.now() - since;
  await serveInside(connection, { target, client: accepted.value, upstream, given, watch, handshake });
}

/** A certificate for that name; none is a fault of ours, and costs this connection only. */
function contextFor({ deps }: LiveConnection, name: string): Result<SecureContext> {
  try {
    return { ok: true, value: deps.options.contextFor(name) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { code: 'internal-error', detail: `No certificate could be made: ${what}.` } };
  }
}

interface Inside {
  readonly target: HostPort;
  readonly client: TLSSocket;
  readonly upstream: Result<Upstream>;
  readonly given: (failure: Failure) => void;
  readonly watch: AppWatch;
  /** Milliseconds. */
  readonly handshake: number;
}

async function serveInside(connection: LiveConnection, inner: Inside): Promise<void> {
  const { target, client, upstream, given, watch, handshake } = inner;
  const since = performance.now();
  const farewell = watchFarewell(connection.socket, client);
  let error: Error | null = null;
  client.on('error', (first: Error) => {
    error ??= first;
  });
  connection.waiting('idle');
  const http2 = client.alpnProtocol === HTTP_2;
  // An origin of HTTP/2 speaks first, and it is the session that is to hear it.
  const server = upstream.ok && !http2 ? { server: upstream.value.stream } : {};
  const seen = await firstBytes(client, { rest: Buffer.alloc(0), below: connection.socket, ...server });
  const through = (toClient: Buffer, toUpstream: Buffer): void => {
    passThrough(connection, { kind: 'raw', target, client, upstream, toClient, toUpstream });
  };
  const spoke = 'bytes' in seen && seen.kind !== 'server' && seen.bytes.length > 0;
  if (spoke) watch.accepted();
  switch (seen.kind) {
    case 'closed': {
      client.end();
      if (spoke) recordRefused(connection.context, BROKEN_OFF, { target, bytes: seen.bytes });
      const byApp = !spoke && connection.why().code === 'client-abort';
      const after = performance.now() - since;
      const leaving = { error, after, handshake, farewell: farewell(), fair: upstream.ok };
      const failure = byApp ? watch.left(leaving) : null;
      if (failure === null) {
        if (upstream.ok) upstream.value.stream.destroy();
        return;
      }
      connection.outcome('tls-failed', failure.detail);
      given(failure);
      return;
    }
    case 'server':
      if (seen.bytes.length > 0 && !seen.bytes.toString('latin1', 0, 5).startsWith('HTTP/')) {
        through(seen.bytes, Buffer.alloc(0));
        return;
      }
      // An answer that no one has asked for (408 of an impatient origin), or a close: the end, as the phone would see it.
      connection.note('The origin closed before anything was asked.');
      relayFixed(connection, inside(client, Buffer.alloc(0)));
      if (upstream.ok) upstream.value.stream.destroy();
      return;
    case 'other':
    case 'tls':
      through(Buffer.alloc(0), seen.bytes);
      return;
    case 'http':
    case 'silent':
      if (http2 && seen.kind === 'http') relayHttp2(connection, { client, first: seen.bytes, target, upstream });
      else relayFixed(connection, inside(client, seen.kind === 'http' ? seen.bytes : Buffer.alloc(0)));
  }
  function inside(own: Socket, first: Buffer): Parameters<typeof relayFixed>[1] {
    return { client: own, first, fixed: { scheme: 'https', ...target }, upstream };
  }
}
