import type { LiveConnection } from '../live-connection.ts';
import type { Failure, Result, Upstream } from '../upstream.ts';
import type { Fault } from './codes.ts';
import { CODE } from './codes.ts';
import { openEndpoint } from './endpoint.ts';
import type { Fields } from './fields.ts';
import type { Goaway, Loss } from './lost-stream.ts';
import { judgeLost, refusedStream } from './lost-stream.ts';
import type { Lost, Stream } from './stream.ts';

/** What an origin may send on one stream while its phone takes nothing: what a fast line carries in a long round trip. */
const WINDOW = 512 * 1024;
const CLOSED: Failure = { code: 'upstream-closed', detail: 'The origin has closed the connection.' };

/** The one connection to an origin that a phone's connection has. */
export interface Origin {
  /** Opens a stream with a request, or says what there is instead. */
  request(fields: Fields, end: boolean): Stream | Loss;
  /** What it means that a stream was lost before the end of its answer. */
  loss(stream: Stream, how: Lost, started: boolean): Loss;
  /** An answer came to its end. */
  served(): void;
  /** Ends it after the phone's side has ended, with the phone's own code. */
  end(code: number): void;
}

/** Told when the origin takes no more requests. */
type OnLeaving = () => void;

/** Each request is told; the phone is to come again on a connection of its own when it tries again. */
function noOrigin(failure: Failure, onLeaving: OnLeaving): Origin {
  const loss: Loss = { failure, how: 'answer' };
  return {
    request() {
      onLeaving();
      return loss;
    },
    loss: () => loss,
    served: () => undefined,
    end: () => undefined,
  };
}

/** Begins HTTP/2 with the origin; when there is none, each request is told why. */
export function openOrigin(connection: LiveConnection, upstream: Result<Upstream>, onLeaving: OnLeaving): Origin {
  if (!upstream.ok) return noOrigin(upstream.failure, onLeaving);
  const socket = upstream.value.stream;
  if (socket.destroyed) return noOrigin(CLOSED, onLeaving);
  let goaway: Goaway | null = null;
  let gone: { readonly fault: Fault | null; readonly error: Error | null } | null = null;
  let answers = 0;
  const endpoint = openEndpoint({
    role: 'client',
    connection,
    socket,
    start: connection.deps.brake.start,
    first: Buffer.alloc(0),
    window: WINDOW,
    now: () => performance.now(),
    listener: {
      goaway(code, lastStream) {
        goaway = { code, lastStream };
        onLeaving();
      },
      ended(left) {
        if (goaway && left === 0) endpoint.close(CODE.noError);
      },
      over(fault, error) {
        gone = { fault, error };
        onLeaving();
      },
    },
  });
  return {
    request(fields, end) {
      if (!gone && !goaway) return endpoint.request(fields, end);
      onLeaving();
      return answers > 0 || goaway ? refusedStream() : { failure: CLOSED, how: 'answer' };
    },
    loss: ({ id }, how, started) =>
      judgeLost({
        ...{ id, how, goaway, started, served: answers },
        ...{ fault: gone?.fault ?? null, error: gone?.error ?? null },
      }),
    served() {
      answers += 1;
    },
    end(code) {
      endpoint.close(code);
    },
  };
}
