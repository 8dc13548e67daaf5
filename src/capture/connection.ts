import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { ConnectionEnd, ConnectionOutcome, ExchangeKind } from '../model/index.ts';
import type { HostPort } from './host.ts';
import { isHost } from './host.ts';
import type { RequestHead } from './http1/head.ts';
import type { Route } from './http1/route-request.ts';
import { firstBytes } from './first-bytes.ts';
import type { ExchangeContext, OpenExchange } from './open-exchange.ts';
import { openExchange } from './open-exchange.ts';
import type { ProxyOptions, Timers } from './options.ts';
import { failureAnswer } from './own-answer.ts';
import type { Waiting } from './relay.ts';
import { relay } from './relay.ts';
import type { ClientHello } from './tls/client-hello.ts';
import { acceptTls } from './tls/accept-tls.ts';
import { tunnel } from './tunnel.ts';
import type { Failure, Resolved, Result, Upstream, UpstreamOptions } from './upstream.ts';
import { connectTcp, connectTls, resolveTarget } from './upstream.ts';

/** What all connections of a proxy share. */
export interface ConnectionDeps {
  readonly options: ProxyOptions;
  readonly timers: Timers;
  readonly upstream: UpstreamOptions;
  readonly contextFor: (host: string) => SecureContext;
  readonly nextSeq: () => number;
  readonly bodyCap: number;
}

/** A connection under way, as the sweeper sees it. */
export interface LiveConnection {
  /** Milliseconds since the epoch after which it is closed; it waits for something that does not come. */
  deadline: number;
  readonly socket: Socket;
  waiting: Waiting | 'first byte' | 'handshake';
  /** Closes it because the deadline has passed, and says so in its row. */
  expire(): void;
}

const TUNNEL_SILENCE = 15 * 60_000;
const ESTABLISHED = 'HTTP/1.1 200 Connection Established\r\n\r\n';

function emptyEnd(id: number): { -readonly [Key in keyof ConnectionEnd]: ConnectionEnd[Key] } {
  return {
    id,
    closedAt: 0,
    outcome: 'idle',
    detail: null,
    targetHost: null,
    targetPort: null,
    sni: null,
    alpnOffer: null,
    tlsVersion: null,
    upstreamIp: null,
    upstreamPort: null,
    upstreamTlsVersion: null,
    upstreamCertificate: null,
    bytesUp: 0,
    bytesDown: 0,
  };
}

function clientOf(socket: Socket): { readonly clientIp: string; readonly clientPort: number } {
  return { clientIp: socket.remoteAddress?.replace(/^::ffff:/, '') ?? '', clientPort: socket.remotePort ?? 0 };
}

/** Closes a connection that is not served, and leaves its row. */
export function refuseConnection(socket: Socket, id: number, detail: string, { sink, now }: ProxyOptions): void {
  sink.connection({ id, openedAt: now(), ...clientOf(socket) });
  sink.connectionEnd({ ...emptyEnd(id), closedAt: now(), outcome: 'refused', detail });
  socket.on('error', () => undefined);
  socket.destroy();
}

/** Serves one connection from the phone, from accept to close. */
export function serveConnection(socket: Socket, id: number, deps: ConnectionDeps): LiveConnection {
  const { options, timers } = deps;
  const { clientIp, clientPort } = clientOf(socket);
  const end = emptyEnd(id);
  const live: LiveConnection = {
    deadline: options.now() + timers.firstByte,
    socket,
    waiting: 'first byte',
    expire() {
      if (live.waiting !== 'closing') end.detail ??= `Closed after waiting too long (${live.waiting}).`;
      socket.destroy();
    },
  };
  const context: ExchangeContext = {
    connectionId: id,
    clientIp,
    clientPort,
    nextSeq: deps.nextSeq,
    phase: options.phase,
    now: options.now,
    bodyCap: deps.bodyCap,
    emit: (exchange) => {
      options.sink.exchange(exchange);
    },
  };

  const waiting = (what: LiveConnection['waiting']): void => {
    const limits = {
      'first byte': timers.firstByte,
      handshake: timers.handshake,
      head: timers.head,
      idle: timers.idle,
      busy: TUNNEL_SILENCE,
      closing: 5_000,
    };
    // A slow head may not buy itself time with every byte.
    if (what === 'head' && live.waiting === 'head') return;
    live.waiting = what;
    live.deadline = options.now() + limits[what];
  };
  const outcome = (kind: ConnectionOutcome, detail: string | null = null): void => {
    end.outcome = kind;
    end.detail = detail;
  };
  const noteUpstream = (upstream: Upstream): void => {
    end.upstreamIp = upstream.ip;
    end.upstreamPort = upstream.port;
    end.upstreamTlsVersion = upstream.tlsVersion;
    end.upstreamCertificate = upstream.certificate;
  };
  const connect = async (resolved: Result<Resolved>, serverName: string | null): Promise<Result<Upstream>> => {
    if (!resolved.ok) return resolved;
    const tcp = await connectTcp(resolved.value, timers.connect);
    if (!tcp.ok) return tcp;
    const { remoteAddress = '', remotePort = 0 } = tcp.value;
    const plain: Upstream = {
      stream: tcp.value,
      ip: remoteAddress,
      port: remotePort,
      tlsVersion: null,
      certificate: null,
    };
    const result: Result<Upstream> =
      serverName === null ? { ok: true, value: plain } : await connectTls(tcp.value, serverName, deps.upstream);
    if (result.ok) noteUpstream(result.value);
    return result;
  };
  /** An exchange that carries no HTTP: raw bytes, bytes passed through unread, or an attempt that failed. */
  const openUnread = (kind: ExchangeKind, target: HostPort, head: RequestHead | null): OpenExchange =>
    openExchange(context, {
      kind,
      method: head?.method ?? null,
      url: null,
      host: target.host,
      port: target.port,
      httpVersion: head?.version ?? null,
      requestHeaders: head?.headers ?? [],
      altered: [],
    });
  const failUnread = (
    kind: ExchangeKind,
    target: HostPort,
    failure: Failure,
    head: RequestHead | null = null,
  ): void => {
    openUnread(kind, target, head).finish({ requestComplete: true, responseComplete: true, failure });
  };

  const startRelay = (client: Socket, first: Buffer, fixed: Route | null, upstream: Result<Upstream> | null): void => {
    relay({
      client,
      first,
      fixed,
      upstream,
      context,
      open: async (route) => connect(await resolveTarget(route, deps.upstream), null),
      page: options.page,
      onConnect: (target, head, rest) => {
        void onConnect(target, head, rest);
      },
      onRelayed: () => {
        outcome('relayed');
      },
      onPage: () => {
        outcome('page');
      },
      onRefused: (failure) => {
        outcome(failure.code.startsWith('malformed') ? 'malformed' : 'refused', failure.detail);
      },
      waiting,
    });
  };

  const startTunnel = async (
    kind: ExchangeKind,
    target: HostPort,
    resolved: Result<Resolved>,
    first: Buffer,
  ): Promise<void> => {
    outcome(
      'tunnelled',
      kind === 'blind' ? 'Passed through unread, as asked with --passthrough.' : 'Not a protocol that is read.',
    );
    const upstream = await connect(resolved, null);
    if (!upstream.ok) {
      failUnread(kind, target, upstream.failure);
      socket.destroy();
      return;
    }
    waiting('busy');
    const exchange = openUnread(kind, target, null);
    tunnel({ client: socket, upstream: upstream.value.stream, exchange, toClient: Buffer.alloc(0), toUpstream: first });
  };

  const intercept = async (target: HostPort, resolved: Result<Resolved>, hello: ClientHello): Promise<void> => {
    waiting('busy');
    end.sni = hello.sni;
    end.alpnOffer = hello.alpn;
    const name = hello.sni !== null && isHost(hello.sni) ? hello.sni : target.host;
    // The origin first: what it refuses or speaks decides what the phone may be told.
    const upstream = await connect(resolved, name);
    if (socket.destroyed) {
      if (upstream.ok) upstream.value.stream.destroy();
      return;
    }
    waiting('handshake');
    const accepted = await acceptTls(socket, deps.contextFor(name));
    if (!accepted.ok) {
      if (upstream.ok) upstream.value.stream.destroy();
      outcome('tls-failed', accepted.failure.detail);
      failUnread('blind', target, accepted.failure);
      return;
    }
    end.tlsVersion = accepted.value.getProtocol();
    waiting('idle');
    startRelay(accepted.value, Buffer.alloc(0), { scheme: 'https', ...target }, upstream);
  };

  const onConnect = async (target: HostPort, head: RequestHead, rest: Buffer): Promise<void> => {
    end.targetHost = target.host;
    end.targetPort = target.port;
    const resolved = await resolveTarget(target, deps.upstream);
    if (!resolved.ok && resolved.failure.code === 'refused-address') {
      outcome('refused', resolved.failure.detail);
      failUnread('blind', target, resolved.failure, head);
      waiting('closing');
      socket.end(failureAnswer(resolved.failure));
      socket.resume();
      return;
    }
    // A name that does not resolve goes on: what the phone tries to send there is evidence too.
    socket.write(ESTABLISHED);
    if (options.passthrough(target.host)) {
      await startTunnel('blind', target, resolved, rest);
      return;
    }
    waiting('first byte');
    const seen = await firstBytes(socket, rest);
    switch (seen.kind) {
      case 'closed':
        return;
      case 'tls':
        socket.unshift(seen.bytes);
        await intercept(target, resolved, seen.hello);
        return;
      case 'http':
        startRelay(socket, seen.bytes, { scheme: 'http', ...target }, null);
        return;
      case 'other':
        await startTunnel('raw', target, resolved, seen.bytes);
    }
  };

  const onFirst = async (): Promise<void> => {
    const seen = await firstBytes(socket, Buffer.alloc(0));
    if (seen.kind === 'closed') return;
    if (seen.kind === 'http') startRelay(socket, seen.bytes, null, null);
    else {
      const detail = seen.kind === 'tls' ? 'TLS without CONNECT.' : 'Neither HTTP nor CONNECT.';
      const failure = { code: 'malformed-request', detail };
      outcome('malformed', detail);
      failUnread('blind', { host: '', port: 0 }, failure);
      if (seen.kind === 'other') socket.write(failureAnswer(failure));
      socket.end();
      waiting('closing');
    }
  };

  options.sink.connection({ id, openedAt: options.now(), clientIp, clientPort });
  socket.on('error', () => undefined);
  socket.once('close', () => {
    end.closedAt = options.now();
    end.bytesUp = socket.bytesRead;
    end.bytesDown = socket.bytesWritten;
    options.sink.connectionEnd({ ...end });
  });
  void onFirst();
  return live;
}
