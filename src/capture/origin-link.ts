import type { Socket } from 'node:net';
import type { Gate } from './gate.ts';
import { gateOf } from './gate.ts';
import type { Upstream } from './upstream.ts';

/** The open connection to an origin, as a relay holds it. */
export interface OriginLink {
  readonly stream: Socket;
  /** `host:port` that it was opened for. */
  readonly key: string;
  readonly gate: Gate;
  /** Bytes of an answer's head that is not whole yet. */
  pending: Buffer;
  /** Answers that came over it to their end. */
  served: number;
  /** Gives the connection away: nothing more is told of it, and it stays open. */
  detach(): Socket;
}

/** Told what comes from the origin until the link is dropped; `gone` at most once, an error when it was no proper end. */
export interface OriginListener {
  data(link: OriginLink, chunk: Buffer): void;
  gone(link: OriginLink, error: Error | null): void;
}

/** Begins to read an origin's connection; one that is over already says so in the next turn. */
export function linkOrigin({ stream }: Upstream, key: string, listener: OriginListener): OriginLink {
  let over = false;
  const data = (chunk: Buffer): void => {
    if (!over) listener.data(link, chunk);
  };
  const link: OriginLink = {
    stream,
    key,
    gate: gateOf(stream),
    pending: Buffer.alloc(0),
    served: 0,
    detach() {
      over = true;
      stream.removeListener('data', data);
      return stream;
    },
  };
  const gone = (error: Error | null): void => {
    if (over) return;
    over = true;
    stream.destroy();
    listener.gone(link, error);
  };
  stream.on('error', gone);
  stream.once('end', () => {
    gone(null);
  });
  stream.once('close', () => {
    gone(null);
  });
  stream.on('data', data);
  link.gate.start();
  if (stream.destroyed || stream.readableEnded) process.nextTick(gone, null);
  return link;
}
