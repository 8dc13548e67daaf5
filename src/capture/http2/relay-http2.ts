import type { IncomingHttpHeaders, ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { contain } from '../contain.ts';
import type { HostPort } from '../host.ts';
import type { LiveConnection } from '../live-connection.ts';
import { openExchange, recordRefused } from '../open-exchange.ts';
import type { Failure, Result, Upstream } from '../upstream.ts';
import { codeName } from './code-name.ts';
import type { Fields } from './fields.ts';
import { fieldsOf } from './fields.ts';
import { createFloodGuard } from './flood-guard.ts';
import { openOrigin } from './origin.ts';
import { answerFailure } from './own-answer.ts';
import type { StreamRelay } from './relay-stream.ts';
import { relayStream } from './relay-stream.ts';
import { routeStream } from './route-stream.ts';
import { openPhoneSession } from './sessions.ts';

const END_STREAM = 1;
const ENHANCE_YOUR_CALM = 11;
/** Kept of all bodies under way on one connection, about: the more streams there are, the less each keeps. */
const ALL_BODIES = 64 * 1024 * 1024;
/** Frames that cost us more than they cost their sender (CVE-2023-44487, CVE-2019-9512, CVE-2019-9515). */
const FLOODS = {
  reset: 'HTTP/2: the phone reset too many streams in too short a time (rapid reset).',
  settings: 'HTTP/2: the phone changed its settings too often in too short a time.',
  ping: 'HTTP/2: the phone sent too many pings in too short a time.',
};

export interface Http2Options {
  /** The phone's side: TLS that agreed on h2. */
  readonly client: TLSSocket;
  /** Bytes of the phone that were read already. */
  readonly first: Buffer;
  readonly target: HostPort;
  /** TLS to the target that agreed on h2, or why there is none. */
  readonly upstream: Result<Upstream>;
}

/** Relays HTTP/2 between one phone's connection and one origin's connection of its own, stream by stream. */
export function relayHttp2(connection: LiveConnection, { client, first, target, upstream }: Http2Options): void {
  const { context, socket } = connection;
  const open = new Map<ServerHttp2Stream, StreamRelay>();
  let streams = 0;
  let phoneCode = 0;
  /** Why the phone's side ends with an error is in the row already. */
  let told = false;

  if (first.length > 0) client.unshift(first);
  const phone: ServerHttp2Session = openPhoneSession(client);
  const origin = openOrigin(upstream, contain(connection, () => {
    // The phone is told to go elsewhere; what is under way may end.
    phone.close();
    rest();
  })); // prettier-ignore

  /** What to wait for when no stream is under way, or none that anything more will be said on. */
  const rest = (): void => {
    const left = [...open.values()];
    if (left.length > 0 && left.every(({ forsaken }) => forsaken)) client.destroy();
    else if (left.length === 0) connection.waiting(phone.closed || phone.destroyed ? 'closing' : 'idle');
  };
  const against = (flood: string): (() => void) => {
    const tooMany = createFloodGuard();
    return () => {
      if (!tooMany(performance.now()) || phone.destroyed) return;
      told = true;
      connection.outcome('malformed', flood);
      connection.waiting('closing');
      // Not from within the runtime's own reading of the frames.
      setImmediate(() => {
        phone.destroy(new Error(flood), ENHANCE_YOUR_CALM);
      });
    };
  };
  const onReset = against(FLOODS.reset);
  const refuse = (stream: ServerHttp2Stream, fields: Fields, failure: Failure): void => {
    connection.outcome(failure.code.startsWith('malformed') ? 'malformed' : 'refused', failure.detail);
    openExchange(context, {
      kind: 'blind',
      method: fields.list.find(([name]) => name === ':method')?.[1] ?? null,
      url: fields.list.find(([name]) => name === ':path')?.[1] ?? null,
      host: target.host,
      port: target.port,
      httpVersion: '2',
      requestHeaders: fields.list,
      altered: [],
    }).finish({ requestComplete: true, responseComplete: true, failure });
    stream.on('error', () => undefined);
    answerFailure(stream, failure);
  };
  const onStream = (
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    flags: number,
    raw: readonly string[],
  ): void => {
    const fields = fieldsOf(headers, raw);
    const asked = routeStream(fields.list, target);
    streams += 1;
    if (!asked.ok) {
      refuse(stream, fields, asked.failure);
      return;
    }
    connection.outcome('relayed');
    connection.waiting('busy');
    const bodyCap = Math.min(context.bodyCap, Math.ceil(ALL_BODIES / (open.size + 1)));
    const relay = relayStream({
      connection,
      context: { ...context, bodyCap },
      target,
      origin,
      phone: stream,
      fields,
      endStream: (flags & END_STREAM) !== 0,
      asked: asked.value,
      onReset,
    });
    open.set(stream, relay);
    stream.once('close', () => {
      open.delete(stream);
      rest();
    });
  };

  phone.on('stream', contain(connection, onStream) as () => void);
  phone.on('goaway', (code: number) => {
    phoneCode = code;
    if (code === 0) return;
    told = true;
    connection.note(`HTTP/2: the phone ended the connection (${codeName(code)}).`);
  });
  phone.on('error', contain(connection, (error: NodeJS.ErrnoException) => {
    if (told || error.syscall !== undefined) return;
    const failure = { code: 'malformed-request', detail: `HTTP/2 that cannot be read: ${error.message}.` };
    connection.outcome('malformed', failure.detail);
    if (streams === 0) recordRefused(context, failure, { target });
  })); // prettier-ignore
  phone.once('remoteSettings', rest);
  phone.on('remoteSettings', against(FLOODS.settings));
  phone.on('ping', against(FLOODS.ping));
  const over = contain(connection, () => {
    for (const relay of open.values()) relay.abort();
    origin.end(phoneCode);
  });
  phone.once('close', over);
  socket.once('close', over);
  connection.waiting('head');
}
