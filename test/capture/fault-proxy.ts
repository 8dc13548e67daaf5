import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Origin } from './loopback.ts';
import { listen } from './loopback.ts';

/** What happens on the wire of one connection: `up` is towards the origin. Only the bytes of that direction are counted. */
export type Fault =
  | { readonly kind: 'none' }
  /** The line is closed after so many bytes, or broken. */
  | { readonly kind: 'cut' | 'reset'; readonly direction: 'up' | 'down'; readonly after: number }
  /** Each byte alone. */
  | { readonly kind: 'trickle'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'delay'; readonly direction: 'up' | 'down'; readonly milliseconds: number };

/** A line with faults: passes TCP on to a port of this machine. */
export interface FaultProxy extends Origin {
  /** Of the connections that come from now on. */
  next(fault: Fault): void;
}

/** One direction of a line; resolves when it is over. */
async function carry(from: Socket, to: Socket, fault: Fault): Promise<void> {
  let left = fault.kind === 'cut' || fault.kind === 'reset' ? fault.after : Infinity;
  const end = (): void => {
    if (fault.kind === 'reset') to.resetAndDestroy();
    else to.end();
    from.destroy();
  };
  if (left === 0) {
    end();
    return;
  }
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      if (fault.kind === 'delay') await sleep(fault.milliseconds);
      const pieces = fault.kind === 'trickle' ? [...chunk].map((byte) => Buffer.of(byte)) : [chunk.subarray(0, left)];
      for (const piece of pieces) {
        to.write(piece);
        if (fault.kind === 'trickle') await nextTurn();
      }
      left -= chunk.length;
      if (left > 0) continue;
      // What was let through must arrive before the line breaks.
      if (fault.kind === 'reset') await sleep(20);
      end();
      return;
    }
    to.end();
  } catch {
    to.destroy();
  }
}

export async function startFaultProxy(port: number): Promise<FaultProxy> {
  let fault: Fault = { kind: 'none' };
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    const own = fault;
    const of = (direction: 'up' | 'down'): Fault =>
      own.kind !== 'none' && own.direction === direction ? own : { kind: 'none' };
    void carry(near, far, of('up'));
    void carry(far, near, of('down'));
  });
  const origin = await listen(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return {
    ...origin,
    next(own) {
      fault = own;
    },
  };
}
