import type { TLSSocket } from 'node:tls';
import { contain } from '../contain.ts';
import type { HostPort } from '../host.ts';
import { fieldValues } from '../http1/head.ts';
import type { LiveConnection } from '../live-connection.ts';
import { openExchange, recordRefused } from '../open-exchange.ts';
import type { Failure, Result, Upstream } from '../upstream.ts';
import { CODE, codeName } from './codes.ts';
import { openEndpoint } from './endpoint.ts';
import type { Fields } from './fields.ts';
import { openOrigin } from './origin.ts';
import { answerFailure } from './own-answer.ts';
import { relayStream } from './relay-stream.ts';
import { routeStream } from './route-stream.ts';
import type { Stream } from './stream.ts';

/** What a phone may send on one stream while its origin takes nothing. */
const WINDOW = 256 * 1024;
/** Kept of all bodies under way on one connection, about: the more streams there are, the less each keeps. */
const ALL_BODIES = 64 * 1024 * 1024;

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
  const open = new Set<Stream>();
  const forsaken = new Set<Stream>();
  let requests = 0;
  /** The phone asks for nothing more, and its last word. */
  let left = false;
  let phoneCode: number = CODE.noError;

  /** What to wait for when no stream is under way, or none that anything more will be said on. */
  const rest = (): void => {
    for (const stream of open) if (stream.gone) open.delete(stream);
    for (const stream of forsaken) if (stream.gone) forsaken.delete(stream);
    if (open.size > 0 && forsaken.size === open.size) client.destroy();
    else if (open.size === 0) {
      connection.waiting(phone.open ? 'idle' : 'closing');
      if (left) origin.end(phoneCode);
    }
  };
  const record = (fields: Fields, failure: Failure): void => {
    connection.outcome(failure.code.startsWith('malformed') ? 'malformed' : 'refused', failure.detail);
    openExchange(context, {
      kind: 'blind',
      method: fieldValues(fields.list, ':method')[0] ?? null,
      url: fieldValues(fields.list, ':path')[0] ?? null,
      host: target.host,
      port: target.port,
      httpVersion: '2',
      requestHeaders: fields.list,
      altered: [],
    }).finish({ requestComplete: true, responseComplete: true, failure });
  };
  const onRequest = (stream: Stream, fields: Fields, end: boolean): void => {
    requests += 1;
    const asked = routeStream(fields.list, target);
    if (!asked.ok) {
      record(fields, asked.failure);
      answerFailure(stream, asked.failure, 'GET');
      stream.resetAfterAll(CODE.noError);
      return;
    }
    connection.outcome('relayed');
    connection.waiting('busy');
    open.add(stream);
    const bodyCap = Math.min(context.bodyCap, Math.ceil(ALL_BODIES / open.size));
    relayStream({
      connection,
      context: { ...context, bodyCap },
      target,
      origin,
      phone: stream,
      fields,
      end,
      asked: asked.value,
      onForsaken() {
        forsaken.add(stream);
        rest();
      },
    });
  };

  const phone = openEndpoint({
    role: 'server',
    connection,
    socket: client,
    start: connection.deps.brake.start,
    first,
    window: WINDOW,
    now: () => performance.now(),
    listener: {
      request: onRequest,
      malformed(fields, why) {
        requests += 1;
        record(fields, { code: 'malformed-request', detail: `The request has ${why}.` });
      },
      settled: rest,
      goaway(code) {
        phoneCode = code;
        if (code === CODE.noError) phone.leave();
        else {
          connection.note(`HTTP/2: the phone ended the connection (${codeName(code)}).`);
          phone.close(CODE.noError);
        }
        left = true;
        rest();
      },
      // Not while the stream is still being ended, on whichever side.
      ended: () => setImmediate(contain(connection, rest)),
      over(fault) {
        connection.waiting('closing');
        if (!fault) return;
        const failure = { code: 'malformed-request', detail: `HTTP/2 that is not accepted: ${fault.why}.` };
        connection.outcome('malformed', failure.detail);
        if (requests === 0) recordRefused(context, failure, { target });
      },
    },
  });
  const origin = openOrigin(connection, upstream, () => {
    // The phone is told to go elsewhere; what is under way may end.
    phone.leave();
    rest();
  });
  const over = contain(connection, () => {
    phone.close(CODE.noError);
    origin.end(phoneCode);
  });
  client.once('close', over);
  socket.once('close', over);
  connection.waiting('head');
}
