import type { Socket } from 'node:net';
import type { Gate } from './gate.ts';
import { createGate, writeGated } from './gate.ts';
import type { HostPort } from './host.ts';
import type { CurrentExchange } from './http1/current-exchange.ts';
import { beginExchange } from './http1/current-exchange.ts';
import { requestFraming } from './http1/framing.ts';
import type { RequestHead } from './http1/head.ts';
import { parseRequestHead } from './http1/head.ts';
import { readHead } from './http1/head-reader.ts';

import { readResponse } from './http1/response-side.ts';
import type { Route } from './http1/route-request.ts';
import { routeRequest } from './http1/route-request.ts';
import type { ExchangeContext } from './open-exchange.ts';
import { openExchange, recordRefused } from './open-exchange.ts';
import type { Page } from './options.ts';
import { failureAnswer, ownAnswer } from './own-answer.ts';
import { tunnel } from './tunnel.ts';
import type { Failure, Result, Upstream } from './upstream.ts';

/** What the connection is waiting for; the sweeper closes it when that takes too long. */
export type Waiting = 'head' | 'busy' | 'idle' | 'closing';

export interface RelayOptions {
  readonly client: Socket;
  /** Bytes of the client that were read already. */
  readonly first: Buffer;
  /** Target of the tunnel this is; null on the proxy port itself. */
  readonly fixed: Route | null;
  /** Connection to the fixed target that is open already, or why it is not. */
  readonly upstream: Result<Upstream> | null;
  readonly context: ExchangeContext;
  readonly open: (route: Route) => Promise<Result<Upstream>>;
  readonly page: (path: string) => Page | null;
  /** Takes the connection over after a CONNECT; the bytes are what followed the head. */
  readonly onConnect: (target: HostPort, head: RequestHead, rest: Buffer) => void;
  readonly onRelayed: () => void;
  readonly onPage: () => void;
  readonly onRefused: (failure: Failure) => void;
  readonly waiting: (what: Waiting) => void;
}

/** Pipelined requests that wait behind a response; more than this and the phone waits too. */
const MAX_QUEUE = 64 * 1024;
const EMPTY = Buffer.alloc(0);

/**
 * Relays HTTP/1.1 between one client connection and one origin connection at a time: heads are read and sent on
 * verbatim, bodies stream through with back-pressure, one request after the other (no pipelining upstream, RFC 9112
 * section 9.3.2), so that no two requests can ever be confused.
 */
export function relay(options: RelayOptions): void {
  const { client, fixed, context } = options;
  const clientGate = createGate(client);
  let pending: Buffer = options.first;
  let upstream: Upstream | null = null;
  let upstreamGate: Gate | null = null;
  let upstreamPending: Buffer = EMPTY;
  /** `host:port` of the open upstream, and how many responses came over it. */
  let upstreamKey = '';
  let served = 0;
  let current: CurrentExchange | null = null;
  let closing = false;

  const stop = (): void => {
    closing = true;
    upstream?.stream.removeAllListeners('data');
    upstream?.stream.destroy();
    options.waiting('closing');
  };
  const finish = (failure: Failure | null): void => {
    current?.exchange.finish({
      requestComplete: current.requestReader.done,
      responseComplete: current.responseDone,
      failure,
    });
    current = null;
  };
  /** Ends the client after everything written so far; hard = as a broken connection, not as a proper end. */
  const endClient = (hard: boolean): void => {
    stop();
    if (hard) client.write('', () => client.destroy());
    else client.end();
    client.resume();
  };
  /** A failure of the current exchange: told to the phone as long as nothing of an origin's answer has gone out. */
  const fail = (failure: Failure, mirrorClose = false): void => {
    const started = current?.responseStarted === true;
    finish(failure);
    if (started || mirrorClose) endClient(true);
    else {
      client.write(failureAnswer(failure));
      endClient(false);
    }
  };
  const refuse = (failure: Failure, head: RequestHead | null): void => {
    options.onRefused(failure);
    recordRefused(context, failure, head, fixed);
    client.write(failureAnswer(failure));
    endClient(false);
  };

  const settle = (): void => {
    if (!current?.requestReader.done || !current.responseDone) return;
    const { closeAfter } = current;
    finish(null);
    served += 1;
    if (closeAfter) endClient(false);
    else {
      options.waiting('idle');
      clientGate.release('queue');
      pump();
    }
  };

  const upgrade = (rest: Buffer): void => {
    const { exchange } = current!;
    const link = upstream!;
    current = null;
    closing = true;
    client.removeListener('data', onClientData);
    link.stream.removeAllListeners('data');
    options.waiting('busy');
    tunnel({ client, upstream: link.stream, exchange, toClient: rest, toUpstream: pending });
  };

  const onUpstreamData = (chunk: Buffer): void => {
    if (closing) return;
    options.waiting('busy');
    if (!current) {
      endClient(true);
      return;
    }
    const bytes = upstreamPending.length > 0 ? Buffer.concat([upstreamPending, chunk]) : chunk;
    const read = readResponse(bytes, current);
    upstreamPending = bytes.subarray(read.end);
    if (read.end > 0) writeGated(client, bytes.subarray(0, read.end), upstreamGate!);
    if (read.kind === 'bad')
      fail({ code: 'upstream-malformed', detail: `The origin's answer is not HTTP: ${read.reason}.` });
    else if (read.kind === 'upgrade') upgrade(upstreamPending);
    else settle();
  };

  const onUpstreamGone = (error: Error | null): void => {
    if (closing) return;
    upstream = null;
    upstreamPending = EMPTY;
    if (!current) {
      // Inside a tunnel the phone sees the origin's close as if we were not there; a proxy connection outlives it.
      if (fixed) endClient(error !== null);
    } else if (current.responseDone || (current.untilClose && error === null)) {
      current.responseDone = true;
      finish(null);
      endClient(false);
    } else if (current.responseStarted) {
      fail({
        code: 'upstream-truncated',
        detail: `The origin broke off its answer${error ? `: ${error.message}` : ''}.`,
      });
    } else {
      const detail = `The origin closed the connection without an answer${error ? `: ${error.message}` : ''}.`;
      // On a connection that had served before, this is the keep-alive race that every client knows and retries.
      fail({ code: 'upstream-closed', detail }, served > 0);
    }
  };

  const attach = (link: Upstream, key: string): void => {
    upstream = link;
    upstreamKey = key;
    served = 0;
    upstreamGate = createGate(link.stream);
    link.stream.on('data', onUpstreamData);
    const gone = (error: Error | null) => (): void => {
      if (upstream === link) onUpstreamGone(error);
    };
    link.stream.once('end', gone(null));
    link.stream.on('error', (error) => {
      gone(error)();
    });
    link.stream.once('close', gone(null));
  };

  const sendHead = (bytes: Buffer): void => {
    writeGated(upstream!.stream, bytes, clientGate);
    clientGate.release('connecting');
    pump();
  };

  const begin = (head: RequestHead, route: Route, url: string, bytes: Buffer, altered: readonly string[]): void => {
    const framing = requestFraming(head);
    if (framing.kind === 'bad') {
      refuse({ code: 'malformed-request', detail: `The request has ${framing.reason}.` }, head);
      return;
    }
    options.onRelayed();
    const exchange = openExchange(context, {
      kind: 'http',
      method: head.method,
      url,
      host: route.host,
      port: route.port,
      httpVersion: head.version,
      requestHeaders: head.headers,
      altered,
    });
    current = beginExchange(exchange, head, framing);
    const key = `${route.host}:${route.port}`;
    if (upstream && upstreamKey === key) {
      sendHead(bytes);
      return;
    }
    upstream?.stream.destroy();
    upstream = null;
    clientGate.hold('connecting');
    const opening = options.upstream && served === 0 && fixed ? Promise.resolve(options.upstream) : options.open(route);
    void opening.then((result) => {
      if (closing) {
        if (result.ok) result.value.stream.destroy();
      } else if (result.ok) {
        attach(result.value, key);
        sendHead(bytes);
      } else fail(result.failure);
    });
  };

  /** Takes one request head off the queue; false when it is not whole yet. */
  const takeHead = (): boolean => {
    const read = readHead(pending);
    if (read.kind === 'more') {
      options.waiting('head');
      return false;
    }
    if (read.kind === 'bad') {
      refuse({ code: 'malformed-request', detail: `Not a request that can be read safely: ${read.reason}.` }, null);
      return false;
    }
    const bytes = pending.subarray(read.start, read.end);
    pending = pending.subarray(read.end);
    const parsed = parseRequestHead(read.text);
    if (!parsed.ok) {
      refuse({ code: 'malformed-request', detail: `Not a request that can be read safely: ${parsed.reason}.` }, null);
      return false;
    }
    options.waiting('busy');
    const routed = routeRequest(parsed.head, fixed);
    switch (routed.kind) {
      case 'relay':
        begin(parsed.head, routed.route, routed.url, routed.head ?? bytes, routed.altered);
        return true;
      case 'refuse':
        refuse(routed.failure, parsed.head);
        return false;
      case 'page': {
        options.onPage();
        const page = options.page(routed.path);
        const missing = {
          status: 404,
          headers: [['Content-Type', 'text/plain']] as const,
          body: Buffer.from('Not here.\n'),
        };
        client.write(ownAnswer(page ?? missing));
        endClient(false);
        return false;
      }
      case 'connect':
        closing = true;
        client.removeListener('data', onClientData);
        client.removeListener('end', onClientGone);
        client.removeListener('close', onClientGone);
        client.pause();
        options.onConnect(routed.target, parsed.head, pending);
        return false;
    }
  };

  function pump(): void {
    while (!closing && pending.length > 0) {
      if (!current) {
        if (!takeHead()) return;
      } else if (!upstream) return;
      else if (!current.requestReader.done) {
        const end = current.requestReader.read(pending, 0);
        if (end > 0) writeGated(upstream.stream, pending.subarray(0, end), clientGate);
        pending = pending.subarray(end);
        const { error } = current.requestReader;
        if (error !== null) fail({ code: 'malformed-request', detail: `The request body has ${error}.` });
        else settle();
      } else {
        if (pending.length > MAX_QUEUE) clientGate.hold('queue');
        return;
      }
    }
  }
  function onClientData(chunk: Buffer): void {
    if (closing) return;
    options.waiting('busy');
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    pump();
  }
  function onClientGone(): void {
    if (closing) return;
    const waited = current !== null;
    finish({ code: 'client-abort', detail: 'The phone closed the connection before the answer was complete.' });
    stop();
    if (waited) client.destroy();
    else client.end();
  }

  client.on('data', onClientData);
  client.once('end', onClientGone);
  client.once('close', onClientGone);
  if (options.upstream?.ok) attach(options.upstream.value, fixed ? `${fixed.host}:${fixed.port}` : '');
  pump();
}
