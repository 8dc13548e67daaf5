import type { Duplex } from 'node:stream';

/** Beyond this nothing more is sent of bodies until the other side has taken some. */
const ENOUGH = 128 * 1024;
/** Beyond this the other side takes nothing, and makes us answer all the same. */
const MOST = 32 * 1024 * 1024;

/** The sending side of a connection: frames of one turn leave together. */
export interface Wire {
  readonly put: (bytes: Uint8Array) => void;
  /** The other side is slow: bodies wait. */
  readonly full: boolean;
  /** The other side takes nothing: an end of patience, and of memory. */
  readonly stuck: boolean;
  /** Ends it after everything that was put. */
  end(): void;
}

/** `onRoom` is called when a wire that was full is not any more. */
export function createWire(socket: Duplex, onRoom: () => void): Wire {
  let corked = false;
  let ended = false;
  const uncork = (): void => {
    corked = false;
    socket.uncork();
  };
  socket.on('drain', onRoom);
  return {
    put(bytes) {
      if (ended || socket.destroyed) return;
      if (!corked) {
        corked = true;
        socket.cork();
        process.nextTick(uncork);
      }
      socket.write(bytes);
    },
    get full() {
      return socket.writableLength > ENOUGH;
    },
    get stuck() {
      return socket.writableLength > MOST;
    },
    end() {
      if (ended) return;
      ended = true;
      if (!socket.destroyed) socket.end();
    },
  };
}
