import type { ClientHttp2Session, ClientHttp2Stream, OutgoingHttpHeaders } from 'node:http2';
import type { Failure, Result, Upstream } from '../upstream.ts';
import { codeName } from './code-name.ts';
import type { Goaway, Loss } from './lost-stream.ts';
import { judgeLost, refusedStream } from './lost-stream.ts';
import { openOriginSession } from './sessions.ts';

/** The one connection to an origin that a phone's connection has. */
export interface Origin {
  /** Opens a stream, or says what there is instead; throws when node:http2 cannot send such headers. */
  request(headers: OutgoingHttpHeaders, endStream: boolean): OriginStream | Loss;
  /** An answer came to its end. */
  served(): void;
  /** Ends it after the phone's side has ended, with the phone's own code. */
  end(code: number): void;
  /** It is over, or will be when its streams are. */
  readonly leaving: boolean;
}

/** A stream to an origin. */
export interface OriginStream {
  readonly stream: ClientHttp2Stream;
  /** What it means that the stream is over without the end of an answer. */
  loss(started: boolean): Loss;
}

/** Told when the origin takes no more requests. */
type OnLeaving = () => void;

const NO_ERROR = 0;
const CLOSED: Failure = { code: 'upstream-closed', detail: 'The origin has closed the connection.' };

/** Each request is told; the phone is to come again on a connection of its own when it tries again. */
function noOrigin(failure: Failure, onLeaving: OnLeaving): Origin {
  return {
    request() {
      onLeaving();
      return { failure, how: 'answer' };
    },
    served: () => undefined,
    end: () => undefined,
    leaving: false,
  };
}

/** Begins HTTP/2 with the origin; when there is none, each request is told why. */
export function openOrigin(upstream: Result<Upstream>, onLeaving: OnLeaving): Origin {
  if (!upstream.ok) return noOrigin(upstream.failure, onLeaving);
  const { stream: socket } = upstream.value;
  if (socket.destroyed) return noOrigin(CLOSED, onLeaving);
  const session = openOriginSession(socket);
  let goaway: Goaway | null = null;
  let left = false;
  let answers = 0;
  const leave = (): void => {
    if (left) return;
    left = true;
    onLeaving();
  };
  session.on('error', () => undefined);
  session.on('goaway', (code: number, lastStream: number) => {
    goaway = { code, lastStream };
    leave();
  });
  session.once('close', leave);
  return {
    request(headers, endStream) {
      if (session.closed || session.destroyed) {
        leave();
        return answers > 0 || goaway ? refusedStream() : { failure: CLOSED, how: 'answer' };
      }
      const stream = session.request(headers, { endStream, waitForTrailers: !endStream });
      return follow(session, stream, (started) => ({ goaway, started, served: answers }));
    },
    served() {
      answers += 1;
    },
    end(code) {
      if (code === NO_ERROR) session.destroy();
      else session.destroy(new Error(`The phone ended the connection (${codeName(code)}).`), code);
    },
    get leaving() {
      return left;
    },
  };
}

type Known = (started: boolean) => {
  readonly goaway: Goaway | null;
  readonly started: boolean;
  readonly served: number;
};

function follow(session: ClientHttp2Session, stream: ClientHttp2Stream, known: Known): OriginStream {
  let error: NodeJS.ErrnoException | null = null;
  stream.on('error', (own: NodeJS.ErrnoException) => {
    error = own;
  });
  return {
    stream,
    loss: (started) =>
      judgeLost({
        ...known(started),
        id: stream.id ?? 0,
        code: stream.rstCode,
        error,
        disconnected: session.destroyed,
      }),
  };
}
