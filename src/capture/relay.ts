import { contain } from './contain.ts';
import { endClient } from './end-client.ts';
import type { Ending } from './end-client.ts';
import { gateOf, inOnePiece } from './gate.ts';
import { hostPortKey } from './host.ts';
import type { Begin, CurrentExchange } from './http1/current-exchange.ts';
import { beginExchange, finishExchange } from './http1/current-exchange.ts';
import { nextRequest } from './http1/next-request.ts';
import { LATE, originEnd } from './http1/origin-end.ts';
import { readResponse } from './http1/response-side.ts';
import type { Route } from './http1/route-request.ts';
import type { Refused } from './open-exchange.ts';
import { recordRefused } from './open-exchange.ts';
import type { OriginLink } from './origin-link.ts';
import { linkOrigin } from './origin-link.ts';
import { failureAnswer, ownAnswer } from './own-answer.ts';
import type { RelayOptions } from './relay-options.ts';
import { tunnel } from './tunnel.ts';
import type { Failure, Result, Upstream } from './upstream.ts';
import { recordUpgrade } from './websocket/record-upgrade.ts';

/** Pipelined requests that wait behind a response; more than this and the phone waits too. */
const MAX_QUEUE = 64 * 1024;
const EMPTY = Buffer.alloc(0);

const SURPLUS = 'The origin sent bytes that no request had asked for; they were not passed on.';
const malformed = (what: string): Failure => ({ code: 'malformed-request', detail: what });

/**
 * Relays HTTP/1.1 between one client connection and one origin connection at a time: heads are read and sent on
 * verbatim, bodies stream through with back-pressure, one request after the other (no pipelining upstream, RFC 9112
 * section 9.3.2), so that no two requests can ever be confused.
 */
export function relay({ connection, client, first, fixed, upstream, open, onConnect }: RelayOptions): void {
  const { context, socket } = connection;
  const clientGate = gateOf(client);
  let pending: Buffer = first;
  let link: OriginLink | null = null;
  let current: CurrentExchange | null = null;
  /** Why the current exchange failed: the phone has its answer, the rest of its request is still read for the record. */
  let lost: Failure | null = null;
  /** The origin of a tunnel has closed between two requests, and so have we; a request may still be on its way. */
  let originClosed = false;
  /** Nothing more is read. */
  let closing = false;

  const drop = (): void => {
    link?.stream.destroy();
    link = null;
  };
  const end = (how: Ending): void => {
    closing = true;
    drop();
    if (pending.length > 0) connection.note(`${pending.length} bytes that the phone sent after the end were not read.`);
    pending = EMPTY;
    endClient(connection, client, how);
  };
  const finish = (failure: Failure | null): void => {
    if (current) finishExchange(current, failure);
    current = null;
  };
  /** Tells the phone of a failure, and reads on until its request is whole: what it tried to send is evidence. */
  const answerFailure = (failure: Failure): void => {
    const { requestReader, method } = current!;
    client.write(failureAnswer(failure, method));
    if (requestReader.done || requestReader.error !== null) {
      finish(failure);
      end('end');
      return;
    }
    lost = failure;
    drop();
    connection.waiting('closing');
    clientGate.release('queue');
    pump();
  };
  /** A failure of the current exchange: told to the phone as long as nothing of an origin's answer has gone out. */
  const fail = (failure: Failure, silently: Ending | null = null): void => {
    const how = silently ?? (current?.responseStarted ? 'cut' : null);
    if (how === null) {
      answerFailure(failure);
      return;
    }
    finish(failure);
    end(how);
  };
  const refuse = (failure: Failure, refused: Refused): void => {
    connection.outcome(failure.code.startsWith('malformed') ? 'malformed' : 'refused', failure.detail);
    recordRefused(context, failure, { target: fixed, ...refused });
    client.write(failureAnswer(failure, refused.head?.method));
    end('end');
  };

  const settle = (): void => {
    if (!current?.requestReader.done || !current.responseDone) return;
    const { closeAfter } = current;
    finish(null);
    link!.served += 1;
    if (closeAfter) {
      end('end');
      return;
    }
    connection.waiting('idle');
    clientGate.release('queue');
    pump();
  };

  const upgrade = (rest: Buffer): void => {
    const exchange = recordUpgrade(connection, current!.exchange);
    const stream = link!.detach();
    current = link = null;
    closing = true;
    client.removeListener('data', onClientData);
    tunnel({ connection, client, upstream: stream, exchange, toClient: rest, toUpstream: pending });
  };

  const onOriginData = (own: OriginLink, chunk: Buffer): void => {
    if (link !== own) return;
    if (!current || current.responseDone) {
      onSurplus();
      return;
    }
    connection.waiting('busy');
    const bytes = own.pending.length > 0 ? Buffer.concat([own.pending, chunk]) : chunk;
    const read = readResponse(bytes, current);
    own.pending = bytes.subarray(read.end);
    if (read.end > 0) own.gate.pass(client, bytes.subarray(0, read.end));
    if (read.kind === 'bad') {
      fail({ code: 'upstream-malformed', detail: `The origin's answer is not HTTP: ${read.reason}.` });
    } else if (read.kind === 'upgrade') upgrade(own.pending);
    else {
      if (read.kind === 'done' && own.pending.length > 0) onSurplus();
      settle();
    }
  };

  /** Bytes beyond an answer could be taken for the next one: none is asked for on that connection any more. */
  const onSurplus = (): void => {
    connection.note(SURPLUS);
    link!.pending = EMPTY;
    if (current) current.closeAfter = true;
    else if (fixed) end('cut');
    else drop();
  };

  const onOriginGone = (own: OriginLink, error: Error | null): void => {
    if (link !== own) return;
    link = null;
    if (!current) {
      // A proxy connection outlives its origins; inside a tunnel the phone sees the close as if we were not there.
      if (!fixed) return;
      originClosed = true;
      endClient(connection, client, 'end');
      return;
    }
    const over = originEnd(current, error, own.served);
    if (over.kind === 'failed') fail(over.failure, over.how);
    else {
      current.responseDone = true;
      finish(null);
      end('end');
    }
  };
  const attach = (opened: Upstream, route: Route): void => {
    link = linkOrigin(opened, hostPortKey(route), {
      data: contain(connection, onOriginData),
      gone: contain(connection, onOriginGone),
    });
    connection.deps.brake.start(opened.stream);
  };
  const sendHead = (bytes: Buffer): void => {
    connection.outcome('relayed');
    inOnePiece(link!.stream, () => {
      clientGate.pass(link!.stream, bytes);
      clientGate.release('queue');
      pump();
    });
  };

  const begin = (start: Begin, verbatim: Buffer): void => {
    const { routed } = start;
    const mine = (current = beginExchange(context, start));
    const bytes = routed.head ?? verbatim;
    if (originClosed) {
      connection.outcome('relayed');
      mine.requestReader.read(pending, 0);
      pending = EMPTY;
      closing = true;
      finish(LATE);
      return;
    }
    if (link?.key === hostPortKey(routed.route)) {
      sendHead(bytes);
      return;
    }
    drop();
    const opened = contain(connection, (result: Result<Upstream>): void => {
      if (current !== mine || lost) {
        if (result.ok) result.value.stream.destroy();
      } else if (result.ok) {
        attach(result.value, routed.route);
        sendHead(bytes);
      } else {
        connection.outcome(result.failure.code === 'refused-address' ? 'refused' : 'relayed', result.failure.detail);
        fail(result.failure);
      }
    });
    open(routed.route).then(opened, (error: unknown) => {
      connection.fail(error);
    });
  };

  /** Takes one request head off the queue; false when it is not whole yet, or the last one. */
  const takeHead = (): boolean => {
    const next = nextRequest(pending, fixed);
    if (next.kind === 'more') {
      connection.waiting('head');
      return false;
    }
    pending = pending.subarray(next.end);
    connection.waiting('busy');
    switch (next.kind) {
      case 'refuse':
        refuse(next.failure, next.refused);
        return false;
      case 'relay':
        begin(next.start, next.bytes);
        return true;
      case 'page':
        connection.outcome('page');
        client.write(ownAnswer(connection.deps.options.page(next.path), next.method));
        end('end');
        return false;
      case 'connect':
        closing = true;
        drop();
        client.removeListener('data', onClientData);
        client.removeListener('end', onClientGone);
        socket.removeListener('close', onClientGone);
        connection.deps.brake.leave(client);
        onConnect(next.target, next.head, pending);
        return false;
    }
  };

  const readBody = ({ requestReader, exchange }: CurrentExchange): void => {
    const read = requestReader.read(pending, 0);
    const bytes = pending.subarray(0, read);
    pending = pending.subarray(read);
    if (lost) {
      connection.waiting('closing');
      if (!requestReader.done && requestReader.error === null && exchange.request.length < context.bodyCap) return;
      finish(lost);
      end('end');
    } else if (requestReader.error !== null) {
      fail(malformed(`The request body has ${requestReader.error}.`));
    } else {
      if (bytes.length > 0) clientGate.pass(link!.stream, bytes);
      settle();
    }
  };
  function pump(): void {
    while (!closing && pending.length > 0) {
      if (!current) {
        if (!takeHead()) return;
      } else if (!lost && (!link || current.requestReader.done)) {
        if (pending.length > MAX_QUEUE) clientGate.hold('queue');
        return;
      } else readBody(current);
    }
  }
  const onClientData = contain(connection, (chunk: Buffer): void => {
    if (closing) return;
    if (current && !lost) connection.waiting('busy');
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    pump();
  });
  const onClientGone = contain(connection, (): void => {
    if (closing) return;
    closing = true;
    drop();
    if (!current && pending.length > 0) {
      const failure = malformed('The request ended in the middle of its head.');
      connection.outcome('malformed', failure.detail);
      recordRefused(context, failure, { target: fixed, bytes: pending });
    }
    if (current) client.destroy();
    else client.end();
    finish(lost ?? connection.why());
  });

  client.on('data', onClientData);
  client.once('end', onClientGone);
  socket.once('close', onClientGone);
  if (upstream && fixed) attach(upstream, fixed);
  connection.deps.brake.start(client);
  contain(connection, pump)();
  // It may have ended while its origin was dialled.
  if (client.readableEnded) onClientGone();
}
