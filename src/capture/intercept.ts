import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import { dialTls } from './dial.ts';
import { firstBytes } from './first-bytes.ts';
import type { HostPort } from './host.ts';
import { isHost } from './host.ts';
import type { LiveConnection } from './live-connection.ts';
import { passThrough } from './pass-through.ts';
import { relayFixed } from './start-relay.ts';
import { acceptTls, explainTls } from './tls/accept-tls.ts';
import type { ClientHello } from './tls/client-hello.ts';
import { failUnread } from './unread.ts';
import type { Failure, Result, Upstream } from './upstream.ts';

const HTTP_1 = 'http/1.1';
/** An app that pins its certificate hangs up within a moment of the handshake; an idle connection stays for longer. */
const HANGS_UP = 1_000;

/** What the origin is offered: what the phone offered, without what we do not speak; null when the phone offered nothing. */
export function offerOf(hello: ClientHello): readonly string[] | null {
  if (hello.alpn === null) return null;
  const known = hello.alpn.filter((name) => name !== 'h2' && /^[\x21-\x7e]{1,255}$/.test(name));
  return known.length > 0 ? known : [HTTP_1];
}

/** What the phone is answered: the origin's choice; HTTP/1.1 when there is only our own error to tell. */
function answerOf(upstream: Result<Upstream>, offer: readonly string[] | null): readonly string[] | null {
  if (!upstream.ok) return offer === null ? null : [HTTP_1];
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
  const name = hello.sni !== null && isHost(hello.sni) ? hello.sni.replace(/\.$/, '') : target.host;
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
  const context = contextFor(connection, name);
  const accepted = context.ok
    ? await acceptTls(connection.socket, { secureContext: context.value, alpn: answerOf(upstream, offer) })
    : context;
  if (!accepted.ok) {
    const cut = connection.why();
    const failure = cut.code === 'client-abort' ? accepted.failure : cut;
    connection.outcome('tls-failed', failure.detail);
    connection.socket.destroy();
    given(failure);
    return;
  }
  connection.row.tlsVersion = accepted.value.getProtocol();
  await serveInside(connection, { target, client: accepted.value, upstream, given });
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
}

async function serveInside(connection: LiveConnection, { target, client, upstream, given }: Inside): Promise<void> {
  const since = performance.now();
  let alert: Error | null = null;
  client.on('error', (error: Error) => {
    alert ??= error;
  });
  connection.waiting('idle');
  const server = upstream.ok ? { server: upstream.value.stream } : {};
  const seen = await firstBytes(client, { rest: Buffer.alloc(0), below: connection.socket, ...server });
  const through = (toClient: Buffer, toUpstream: Buffer): void => {
    passThrough(connection, { kind: 'raw', target, client, upstream, toClient, toUpstream });
  };
  switch (seen.kind) {
    case 'closed': {
      client.end();
      const failure = hangUp(alert, performance.now() - since);
      if (failure === null || connection.why().code !== 'client-abort') {
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
      relayFixed(connection, inside(client, seen.kind === 'http' ? seen.bytes : Buffer.alloc(0)));
  }
  function inside(own: Socket, first: Buffer): Parameters<typeof relayFixed>[1] {
    return { client: own, first, fixed: { scheme: 'https', ...target }, upstream };
  }
}

/** What it means that an app closes after the handshake without a request; null when it means nothing. */
function hangUp(alert: Error | null, after: number): Failure | null {
  const told = explainTls(alert);
  if (alert !== null && told.code === 'tls-client-distrust') return told;
  if (after > HANGS_UP) return null;
  const detail =
    'The app hung up right after the TLS handshake, without a request: it may accept no certificate but its own.';
  return { code: 'tls-client-closed', detail };
}
