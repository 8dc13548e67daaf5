import { contain } from '../contain.ts';
import type { HostPort } from '../host.ts';
import { fieldValues } from '../http1/head.ts';
import type { LiveConnection } from '../live-connection.ts';
import type { ExchangeContext } from '../open-exchange.ts';
import { openExchange } from '../open-exchange.ts';
import type { Failure } from '../upstream.ts';
import { CODE, codeName } from './codes.ts';
import { contentLength } from './content-length.ts';
import type { Fields } from './fields.ts';
import { NO_FIELDS } from './fields.ts';
import type { Loss } from './lost-stream.ts';
import type { Origin } from './origin.ts';
import { answerFailure } from './own-answer.ts';
import type { Asked } from './route-stream.ts';
import type { Lost, Stream } from './stream.ts';

export interface StreamRelayOptions {
  readonly connection: LiveConnection;
  readonly context: ExchangeContext;
  readonly target: HostPort;
  readonly origin: Origin;
  readonly phone: Stream;
  readonly fields: Fields;
  readonly end: boolean;
  readonly asked: Asked;
  /** Nothing more will be said on the stream: the phone shall see its connection closed. */
  readonly onForsaken: () => void;
}

/**
 * Relays one request and its answer: fields in their order, bodies with back-pressure, interim answers, trailers, and
 * resets with their code. Both directions go on at the same time until each has ended.
 */
export function relayStream(options: StreamRelayOptions): void {
  const { connection, context, target, origin, phone, fields, asked, onForsaken } = options;
  const exchange = openExchange(context, {
    kind: 'http',
    method: asked.method,
    url: asked.url,
    host: target.host,
    port: target.port,
    httpVersion: '2',
    requestHeaders: fields.list,
    altered: [],
  });
  const requestLength = contentLength(fields);
  let responseLength = contentLength(NO_FIELDS);
  let upstream: Stream | null = null;
  let requestDone = options.end;
  let requestTrailers = NO_FIELDS;
  let responseStarted = false;
  let responseDone = false;
  let responseTrailers = NO_FIELDS;
  /** The failure that the phone was told in an answer of ours; the rest of its request is read for the record. */
  let told: Failure | null = null;
  let patience: NodeJS.Timeout | undefined;
  let reported = false;

  const report = (failure: Failure | null): void => {
    if (reported) return;
    reported = true;
    clearTimeout(patience);
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

  /** The phone has its answer from us; what it tried to send is evidence, for as long as it keeps sending. */
  const tell = (failure: Failure): void => {
    told = failure;
    answerFailure(phone, failure, asked.method);
    if (requestDone) endTold(failure);
    else patience = setTimeout(contain(connection, endTold), connection.deps.timers.closing, failure);
  };
  const endTold = (failure: Failure): void => {
    report(failure);
    phone.resetAfterAll(CODE.noError);
  };
  const lose = ({ failure, how }: Loss): void => {
    if (how === 'answer' && !responseStarted) {
      tell(failure);
      return;
    }
    report(failure);
    if (typeof how === 'string') onForsaken();
    else {
      // What the origin did send comes first.
      phone.resetAfterAll(how.reset);
    }
  };
  /** What the origin sends is no answer: it ends on both sides. */
  const refuseAnswer = (why: string): void => {
    upstream?.reset(CODE.protocolError);
    const detail = `The origin's answer is not HTTP/2: ${why}.`;
    lose({ failure: { code: 'upstream-malformed', detail }, how: responseStarted ? { reset: CODE.protocolError } : 'answer' }); // prettier-ignore
  };

  /** Before the end goes out: whoever hears of it shall know that there was one. */
  const onResponseEnd = (): void => {
    responseDone = true;
    origin.served();
  };
  const onResponse = (response: Fields, end: boolean): void => {
    const status = Number(fieldValues(response.list, ':status')[0]);
    if (status === 101) {
      refuseAnswer('a switch of protocols');
      return;
    }
    if (status >= 200) {
      if (asked.method !== 'HEAD' && status !== 204 && status !== 304) responseLength = contentLength(response);
      if (!responseLength.takes(0, end)) {
        refuseAnswer('no body where one was announced');
        return;
      }
      responseStarted = true;
      exchange.responded(status, response.list);
    }
    if (end) onResponseEnd();
    phone.send(response, end);
    settle();
  };
  const onResponseFields = (own: Fields, end: boolean): void => {
    connection.waiting('busy');
    if (!responseStarted) {
      onResponse(own, end);
      return;
    }
    if (!responseLength.takes(0, true)) {
      refuseAnswer('a body that is not as long as announced');
      return;
    }
    responseTrailers = own;
    onResponseEnd();
    phone.send(own, true);
    settle();
  };
  const onResponseData = (bytes: Buffer, end: boolean): void => {
    connection.waiting('busy');
    exchange.response.add(bytes);
    if (!responseLength.takes(bytes.length, end)) {
      refuseAnswer('a body that is not as long as announced');
      return;
    }
    if (end) onResponseEnd();
    phone.write(bytes, end);
    settle();
  };
  const onOriginLost = (how: Lost): void => {
    if (reported || told) return;
    // An origin that has said everything may want no more of the request (RFC 9113 section 8.1).
    if (responseDone) {
      phone.resetAfterAll(how.kind === 'connection' ? CODE.noError : how.code);
      report(null);
    } else lose(origin.loss(upstream!, how, responseStarted));
  };

  const onRequestData = (bytes: Buffer, end: boolean): void => {
    if (told) patience?.refresh();
    else connection.waiting('busy');
    if (!reported) exchange.request.add(bytes);
    if (!requestLength.takes(bytes.length, end)) {
      refuseRequest('a body that is not as long as announced');
      return;
    }
    requestDone = end;
    if (upstream && !told && !upstream.gone) upstream.write(bytes, end);
    else phone.consume(bytes.length);
    if (told && (end || exchange.request.length >= context.bodyCap)) endTold(told);
    else settle();
  };
  const onRequestTrailers = (own: Fields): void => {
    if (!requestLength.takes(0, true)) {
      refuseRequest('a body that is not as long as announced');
      return;
    }
    requestTrailers = own;
    requestDone = true;
    upstream?.send(own, true);
    if (told) endTold(told);
    else settle();
  };
  const refuseRequest = (why: string): void => {
    phone.reset(CODE.protocolError);
    gone({ code: 'malformed-request', detail: `The request has ${why}.` }, CODE.cancel);
  };
  /** The phone's side is over before its time. */
  const gone = (failure: Failure, code: number): void => {
    report(told ?? (responseDone ? null : failure));
    upstream?.reset(code);
  };
  const onPhoneLost = (how: Lost): void => {
    if (how.kind === 'connection') gone(connection.why(), CODE.cancel);
    else if (how.kind === 'fault')
      gone({ code: 'malformed-request', detail: `The request has ${how.why}.` }, CODE.cancel);
    else gone({ code: 'client-abort', detail: `The phone reset the stream (${codeName(how.code)}).` }, how.code);
  };

  phone.listen({
    fields: onRequestTrailers,
    data: onRequestData,
    sent(bytes) {
      upstream?.consume(bytes);
    },
    lost: onPhoneLost,
  });
  if (!requestLength.takes(0, options.end)) {
    refuseRequest('no body where one was announced');
    return;
  }
  const opened = origin.request(fields, options.end);
  if ('how' in opened) {
    lose(opened);
    return;
  }
  upstream = opened;
  opened.listen({
    fields: onResponseFields,
    data: onResponseData,
    sent(bytes) {
      phone.consume(bytes);
    },
    lost: onOriginLost,
  });
}
