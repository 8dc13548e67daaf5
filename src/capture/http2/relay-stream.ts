import type { ClientHttp2Stream, Http2Stream, IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { contain } from '../contain.ts';
import { gateOf } from '../gate.ts';
import type { HostPort } from '../host.ts';
import { fieldValues } from '../http1/head.ts';
import { MAX_HEAD } from '../http1/head-reader.ts';
import type { LiveConnection } from '../live-connection.ts';
import type { ExchangeContext, OpenExchange } from '../open-exchange.ts';
import { openExchange } from '../open-exchange.ts';
import type { Failure } from '../upstream.ts';
import { codeName } from './code-name.ts';
import type { Fields } from './fields.ts';
import { fieldsOf, listSize, NO_FIELDS } from './fields.ts';
import type { Loss } from './lost-stream.ts';
import type { Origin, OriginStream } from './origin.ts';
import { answerFailure } from './own-answer.ts';
import type { Asked } from './route-stream.ts';
import { sendFields } from './send-fields.ts';

const END_STREAM = 1;
const NO_ERROR = 0;
const CANCEL = 8;

export interface StreamRelayOptions {
  readonly connection: LiveConnection;
  readonly context: ExchangeContext;
  readonly target: HostPort;
  readonly origin: Origin;
  readonly phone: ServerHttp2Stream;
  readonly fields: Fields;
  readonly endStream: boolean;
  readonly asked: Asked;
  /** The phone has reset the stream, or did what made the runtime reset it. */
  readonly onReset: () => void;
}

/** One stream of a phone, from its request to the end of both sides. */
export interface StreamRelay {
  /** Nothing more is to be said on it; the phone shall see its connection closed. */
  readonly forsaken: boolean;
  /** Reports it as it stands: the phone's connection is over. */
  abort(): void;
}

/** True when a stream was not reset with an error, nor cut. A reset without one follows a whole answer (RFC 9113 section 8.1). */
const endedWell = (stream: Http2Stream): boolean => !stream.destroyed && stream.rstCode === NO_ERROR;

const readRest = (stream: Http2Stream): Buffer | null => stream.read() as Buffer | null;

/**
 * Relays one request and its answer: fields in their order, bodies with back-pressure, interim answers, trailers, and
 * resets with their code. Both directions go on at the same time until each has ended.
 */
export function relayStream(options: StreamRelayOptions): StreamRelay {
  const { connection, context, target, origin, phone, fields, endStream, asked, onReset } = options;
  const altered: string[] = [];
  const exchange: OpenExchange = openExchange(context, {
    kind: 'http',
    method: asked.method,
    url: asked.url,
    host: target.host,
    port: target.port,
    httpVersion: '2',
    requestHeaders: fields.list,
    altered,
  });
  let upstream: OriginStream | null = null;
  let requestDone = endStream;
  let requestTrailers: Fields = NO_FIELDS;
  let responseStarted = false;
  let responseDone = false;
  let responseTrailers: Fields = NO_FIELDS;
  let expected: number | null = null;
  /** Everything of the answer is on its way to the phone. */
  let answered = false;
  /** The failure that the phone was told in an answer of ours; the rest of its request is read for the record. */
  let told: Failure | null = null;
  /** The reset, if there is one, is ours. */
  let ours = false;
  let reported = false;
  let forsaken = false;

  const note = (what: string): void => {
    if (!altered.includes(what)) altered.push(what);
  };
  const on = (stream: Http2Stream, name: string, act: (...args: never[]) => void): void => {
    stream.on(name, contain<never[]>(connection, act) as () => void);
  };
  const report = (failure: Failure | null): void => {
    if (reported) return;
    reported = true;
    exchange.finish({
      requestComplete: requestDone,
      responseComplete: responseDone,
      requestTrailers: requestTrailers.list,
      responseTrailers: responseTrailers.list,
      failure,
    });
  };
  const settle = (): void => {
    if (requestDone && responseDone) report(null);
  };
  const resetPhone = (code: number): void => {
    ours = true;
    if (!phone.closed) phone.close(code);
  };
  /** Resets when everything written so far is on its way; not from within the runtime's own writing, which that breaks. */
  const resetAfterAll = (code: number): void => {
    phone.write('', () => {
      setImmediate(contain(connection, resetPhone), code);
    });
  };
  /** An origin that has said everything may want no more of the request (RFC 9113 section 8.1). */
  const stopRequest = (): void => {
    if (!requestDone && answered && upstream?.stream.closed === true) resetPhone(NO_ERROR);
  };

  const lose = ({ failure, how }: Loss): void => {
    if (reported) return;
    if (phone.closed) gone();
    else if (how === 'answer' && !phone.headersSent) {
      told = failure;
      answerFailure(phone, failure);
      if (requestDone) report(failure);
      // What the phone tried to send is evidence, for as long as it keeps sending.
      else phone.setTimeout(connection.deps.timers.closing, () => { endTold(failure); }); // prettier-ignore
    } else {
      report(failure);
      if (typeof how === 'string') forsaken = true;
      else if (responseStarted) resetAfterAll(how.reset);
      else resetPhone(how.reset);
    }
  };
  const endTold = (failure: Failure): void => {
    report(failure);
    resetPhone(NO_ERROR);
  };

  const onInterim = (headers: IncomingHttpHeaders, _flags: number, raw: readonly string[]): void => {
    const status = Number(headers[':status']);
    if (status < 200 && status !== 101 && !phone.closed && !phone.headersSent) {
      sendFields(fieldsOf(headers, raw), note, (out) => {
        phone.additionalHeaders(out);
      });
    }
  };
  const onResponse = (headers: IncomingHttpHeaders, flags: number, raw: readonly string[]): void => {
    if (reported || phone.closed) return;
    const response = fieldsOf(headers, raw);
    const last = (flags & END_STREAM) !== 0;
    const [length] = fieldValues(response.list, 'content-length');
    connection.waiting('busy');
    try {
      // A limit that was announced holds from the moment on when the other side has heard of it.
      if (listSize(response.list) > MAX_HEAD) throw new Error(`headers over ${MAX_HEAD} bytes`);
      sendFields(response, note, (out) => {
        phone.respond(out, { endStream: last, waitForTrailers: !last, sendDate: false } as object);
      });
    } catch (error) {
      const detail = `The origin's answer cannot be passed on: ${(error as Error).message}.`;
      lose({ failure: { code: 'upstream-malformed', detail }, how: 'answer' });
      upstream?.stream.close(CANCEL);
      return;
    }
    responseStarted = true;
    answered = last;
    expected = length === undefined || asked.method === 'HEAD' || last ? null : Number(length);
    exchange.responded(Number(headers[':status']), response.list);
  };
  const onResponseData = (chunk: Buffer): void => {
    connection.waiting('busy');
    if (!reported) exchange.response.add(chunk);
    if (upstream) gateOf(upstream.stream).pass(phone, chunk);
  };
  const onResponseEnd = (): void => {
    // A reset without an error ends the stream too; what is missing then is known from the length alone.
    const whole = expected === null || expected === exchange.response.length;
    if (!upstream || !endedWell(upstream.stream) || !responseStarted || !whole) return;
    responseDone = true;
    origin.served();
    phone.end();
    settle();
  };
  const onOriginClosed = (): void => {
    if (responseDone) stopRequest();
    else if (upstream && !told) {
      // What had come while the phone was slow.
      for (let left = readRest(upstream.stream); left; left = readRest(upstream.stream)) onResponseData(left);
      lose(upstream.loss(responseStarted));
    }
  };

  const onRequestData = (chunk: Buffer): void => {
    if (!told) connection.waiting('busy');
    if (!reported) exchange.request.add(chunk);
    if (told && exchange.request.length >= context.bodyCap) endTold(told);
    else if (upstream && !told) gateOf(phone).pass(upstream.stream, chunk);
  };
  const onRequestEnd = (): void => {
    if (ours || phone.aborted || !endedWell(phone)) return;
    requestDone = true;
    upstream?.stream.end();
    if (told) report(told);
    else settle();
  };
  /** The phone's side is over: by its own reset, by ours, or because everything was said. */
  function gone(): void {
    const cut = connection.socket.destroyed ? connection.why() : null;
    const detail = `The phone's stream was reset (${codeName(phone.rstCode)}).`;
    const failure = told ?? (responseDone ? null : (cut ?? { code: 'client-abort', detail }));
    report(failure);
    const code = phone.rstCode === NO_ERROR ? CANCEL : phone.rstCode;
    if (upstream && !(requestDone && responseDone) && !upstream.stream.closed) upstream.stream.close(code);
  }

  const begin = (): void => {
    let opened: OriginStream | Loss;
    try {
      opened = sendFields(fields, note, (out) => origin.request(out, endStream));
    } catch (error) {
      const detail = `The request cannot be passed on: ${(error as Error).message}.`;
      opened = { failure: { code: 'not-supported', detail }, how: 'answer' };
    }
    if ('how' in opened) {
      lose(opened);
      return;
    }
    upstream = opened;
    const { stream } = upstream;
    on(stream, 'headers', onInterim);
    on(stream, 'response', onResponse);
    on(stream, 'data', onResponseData);
    on(stream, 'trailers', (headers: IncomingHttpHeaders, _flags: number, raw: readonly string[]) => {
      responseTrailers = fieldsOf(headers, raw);
    });
    on(stream, 'end', onResponseEnd);
    on(stream, 'close', onOriginClosed);
    sendTrailersOf(stream, () => requestTrailers);
  };
  const sendTrailersOf = (stream: ServerHttp2Stream | ClientHttp2Stream, trailers: () => Fields): void => {
    on(stream, 'wantTrailers', () => {
      sendFields(trailers(), note, (out) => {
        stream.sendTrailers(out);
      });
      if (stream !== phone) return;
      // The runtime sends them in the next turn.
      setImmediate(contain(connection, () => {
        answered = true;
        stopRequest();
      })); // prettier-ignore
    });
  };

  on(phone, 'error', () => undefined);
  on(phone, 'close', () => {
    gone();
    if (!ours && !connection.socket.destroyed && (phone.aborted || phone.rstCode !== NO_ERROR)) onReset();
  });
  if (phone.closed) gone();
  else {
    on(phone, 'aborted', gone);
    on(phone, 'trailers', (headers: IncomingHttpHeaders, _flags: number, raw: readonly string[]) => {
      requestTrailers = fieldsOf(headers, raw);
    });
    sendTrailersOf(phone, () => responseTrailers);
    begin();
    on(phone, 'data', onRequestData);
    on(phone, 'end', onRequestEnd);
  }
  return {
    get forsaken() {
      return forsaken;
    },
    abort() {
      gone();
    },
  };
}
