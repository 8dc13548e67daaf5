import type { Socket } from 'node:net';
import { contain } from './contain.ts';
import { endClient } from './end-client.ts';
import { firstBytes } from './first-bytes.ts';
import type { ConnectionDeps, LiveConnection } from './live-connection.ts';
import { clientOf, emptyEnd, openConnection } from './live-connection.ts';
import { recordRefused } from './open-exchange.ts';
import type { ProxyOptions } from './options.ts';
import { failureAnswer } from './own-answer.ts';
import { isHost } from './host.ts';
import type { ConnectRequest } from './serve-connect.ts';
import { serveBlocked } from './serve-blocked.ts';
import { serveConnect } from './serve-connect.ts';
import { serveUnpaired } from './pairing/serve-unpaired.ts';
import { serveSocks } from './socks/serve-socks.ts';
import { relayAny } from './start-relay.ts';
import { noteHello } from './tls/note-hello.ts';

/** Closes a connection that is not served, and leaves its row. */
export function refuseConnection(socket: Socket | null, id: number, detail: string, { sink, now }: ProxyOptions): void {
  const client = socket ? clientOf(socket) : { clientIp: '', clientPort: 0 };
  sink.connection({ id, openedAt: now(), ...client });
  sink.connectionEnd({ ...emptyEnd(id), closedAt: now(), outcome: 'refused', detail });
  socket?.on('error', () => undefined);
  socket?.destroy();
}

/** Serves one connection from the phone, from accept to close; never throws. */
export function serveConnection(socket: Socket, id: number, deps: ConnectionDeps): LiveConnection {
  const connection = openConnection(socket, id, deps);
  const onConnect = contain(connection, (request: ConnectRequest) => serveConnect(connection, request));
  contain(connection, () => serveFirst(connection, onConnect))();
  return connection;
}

/** A client that is not paired and does not speak HTTP: there is nothing to show it. */
function turnAway(connection: LiveConnection): void {
  connection.outcome('refused', 'This device is not paired.');
  endClient(connection, connection.socket, 'end');
}

const ESTABLISHED = Buffer.from('HTTP/1.1 200 Connection Established\r\n\r\n');
const EMPTY = Buffer.alloc(0);
const WHAT = {
  other: 'Neither HTTP nor SOCKS5.',
  tls: 'TLS without CONNECT, and without a name of where it is to go.',
  closed: 'TLS without CONNECT, closed in the middle of its first message.',
} as const;
const SOCKS_5 = 5;
/** Where TLS is sent that came by no proxy setting: a gateway does not say which port it was for. */
const TLS_PORT = 443;

type OnConnect = (request: ConnectRequest) => void;

/** The first bytes decide: HTTP, SOCKS5, TLS that a gateway sent here, or what this port does not speak. */
async function serveFirst(connection: LiveConnection, onConnect: OnConnect): Promise<void> {
  const { socket, context } = connection;
  const seen = await firstBytes(socket, { rest: Buffer.alloc(0) });
  const { unpaired } = connection.deps.options;
  if (unpaired && !unpaired.pairing.isPaired(context.clientIp)) {
    if (seen.kind === 'http') serveUnpaired(connection, unpaired, seen.bytes);
    else if (seen.kind === 'other' && seen.bytes[0] === SOCKS_5) await serveSocks(connection, seen.bytes, onConnect);
    else turnAway(connection);
    return;
  }
  const blocked = connection.deps.blocked();
  if (blocked) {
    serveBlocked(connection, seen, blocked);
    return;
  }
  switch (seen.kind) {
    case 'http':
      relayAny(connection, seen.bytes, (target, head, rest) => {
        onConnect({ target, head, rest, granted: ESTABLISHED, refused: failureAnswer });
      });
      return;
    case 'closed':
      socket.end();
      if (seen.bytes.length === 0) return;
      break;
    case 'tls': {
      const { sni } = seen.hello;
      if (sni === null || !isHost(sni)) break;
      connection.note('TLS that came without CONNECT, sent on to the host that it names.');
      const target = { host: sni.replace(/\.$/, ''), port: TLS_PORT };
      onConnect({ target, rest: seen.bytes, granted: EMPTY, refused: () => EMPTY });
      return;
    }
    case 'other':
      if (seen.bytes[0] !== SOCKS_5) break;
      await serveSocks(connection, seen.bytes, onConnect);
      return;
    case 'server':
    case 'silent':
      return;
  }
  const detail = WHAT[seen.kind];
  const failure = { code: 'malformed-request', detail };
  const sni = seen.kind === 'tls' ? seen.hello.sni : null;
  if (seen.kind === 'tls') noteHello(connection, seen.hello);
  connection.outcome('malformed', detail);
  recordRefused(context, failure, {
    target: sni === null ? null : { host: sni.slice(0, 255), port: null },
    bytes: seen.bytes,
  });
  if (seen.kind === 'other') socket.write(failureAnswer(failure));
  endClient(connection, socket, 'end');
}
