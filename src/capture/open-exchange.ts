import type { Exchange, ExchangeKind, Header } from '../model/index.ts';
import type { BodyCapture } from './body-capture.ts';
import { createBodyCapture } from './body-capture.ts';
import type { RequestHead } from './http1/head.ts';
import type { Failure } from './upstream.ts';

/** What is known when an exchange begins. */
export interface ExchangeStart {
  readonly kind: ExchangeKind;
  readonly method: string | null;
  readonly url: string | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly httpVersion: string | null;
  readonly requestHeaders: readonly Header[];
  readonly altered: readonly string[];
}

/** An exchange under way; `finish` or `report` hands it to the sink once, and both are deaf afterwards. */
export interface OpenExchange {
  readonly start: ExchangeStart;
  /** What it is by now: an upgrade changes it. */
  readonly kind: ExchangeKind;
  readonly request: BodyCapture;
  readonly response: BodyCapture;
  responded(status: number, headers: readonly Header[]): void;
  upgraded(kind: ExchangeKind): void;
  /** Trailer fields are stored behind the header fields: a place to hide data is a place to look at. */
  finish(end: {
    readonly requestComplete: boolean;
    readonly responseComplete: boolean;
    readonly requestTrailers?: readonly Header[];
    readonly responseTrailers?: readonly Header[];
    readonly failure: Failure | null;
  }): void;
  /** Hands over an upgraded exchange that goes on (`endedAt` is null); whoever calls it also tells of the end. */
  report(): Exchange;
}

/** What an exchange needs to know of its connection and session. */
export interface ExchangeContext {
  readonly connectionId: number;
  readonly clientIp: string;
  readonly clientPort: number;
  readonly nextSeq: () => number;
  readonly phase: () => number;
  readonly now: () => number;
  readonly bodyCap: number;
  readonly emit: (exchange: Exchange) => void;
}

/** What is only known at the end of an exchange. */
interface RowEnd extends Pick<Exchange, 'endedAt' | 'requestBody' | 'responseBody'> {
  readonly requestTrailers: readonly Header[];
  readonly responseTrailers: readonly Header[];
  readonly failure: Failure | null;
}

const OPEN: RowEnd = {
  ...{ endedAt: null, requestBody: null, responseBody: null, failure: null },
  ...{ requestTrailers: [], responseTrailers: [] },
};

/** Numbers an exchange and starts its clock; it is reported when it is finished. */
export function openExchange(context: ExchangeContext, start: ExchangeStart): OpenExchange {
  const { connectionId, clientIp, clientPort } = context;
  const seq = context.nextSeq();
  const phaseId = context.phase();
  const startedAt = context.now();
  const request = createBodyCapture(context.bodyCap);
  const response = createBodyCapture(context.bodyCap);
  let kind = start.kind;
  let status: number | null = null;
  let responseHeaders: readonly Header[] = [];
  let finished = false;
  const row = (end: RowEnd): Exchange => {
    // Written out field by field: a spread of `start` costs more than all the rest of this function.
    const { method, url, host, port, httpVersion, requestHeaders, altered } = start;
    return {
      seq,
      kind,
      connectionId,
      phaseId,
      startedAt,
      endedAt: end.endedAt,
      clientIp,
      clientPort,
      method,
      url,
      host,
      port,
      httpVersion,
      status,
      requestHeaders: joined(requestHeaders, end.requestTrailers),
      requestBody: end.requestBody,
      responseHeaders: joined(responseHeaders, end.responseTrailers),
      responseBody: end.responseBody,
      error: end.failure?.code ?? null,
      errorDetail: end.failure?.detail ?? null,
      altered,
    };
  };
  return {
    start,
    request,
    response,
    get kind() {
      return kind;
    },
    responded(newStatus, headers) {
      status = newStatus;
      responseHeaders = headers;
    },
    upgraded(newKind) {
      kind = newKind;
    },
    finish({ requestComplete, responseComplete, requestTrailers = [], responseTrailers = [], failure }) {
      if (finished) return;
      finished = true;
      const hasRequestBody = request.length > 0 || !requestComplete;
      const hasResponseBody = response.length > 0 || (status !== null && !responseComplete);
      const requestBody = hasRequestBody ? request.finish(requestComplete) : null;
      const responseBody = hasResponseBody ? response.finish(responseComplete) : null;
      context.emit(
        row({ endedAt: context.now(), requestTrailers, responseTrailers, requestBody, responseBody, failure }),
      );
    },
    report() {
      const requestBody = request.length > 0 ? request.finish(true) : null;
      const open = row({ ...OPEN, requestBody });
      if (!finished) context.emit(open);
      finished = true;
      return open;
    },
  };
}

function joined(headers: readonly Header[], trailers: readonly Header[]): readonly Header[] {
  return trailers.length === 0 ? headers : [...headers, ...trailers];
}

/** What could be read of a request that was not let through. */
export interface Refused {
  readonly head?: RequestHead;
  readonly target?: { readonly host: string; readonly port: number | null } | null;
  /** The bytes themselves when they are no head; kept where a body would be. */
  readonly bytes?: Uint8Array;
}

/** The row of a request that was not let through: what could be read of it, and why. */
export function recordRefused(context: ExchangeContext, failure: Failure, { head, target, bytes }: Refused): void {
  const exchange = openExchange(context, {
    kind: 'blind',
    method: head?.method ?? null,
    url: head?.target ?? null,
    host: target?.host ?? null,
    port: target?.port ?? null,
    httpVersion: head?.version ?? null,
    requestHeaders: head?.headers ?? [],
    altered: [],
  });
  if (bytes) exchange.request.add(bytes);
  exchange.finish({ requestComplete: true, responseComplete: true, failure });
}
