import type { Duplex } from 'node:stream';

export type HoldReason = 'connecting' | 'queue' | 'drain';

/** Pauses a stream while at least one reason holds it, so that two reasons cannot release each other. */
export interface Gate {
  hold(reason: HoldReason): void;
  release(reason: HoldReason): void;
}

export function createGate(stream: Duplex): Gate {
  const reasons = new Set<HoldReason>();
  return {
    hold(reason) {
      if (reasons.size === 0) stream.pause();
      reasons.add(reason);
    },
    release(reason) {
      if (reasons.delete(reason) && reasons.size === 0) stream.resume();
    },
  };
}

/** Writes to `target`; when its buffer is full, `source` waits for it to drain. */
export function writeGated(target: Duplex, bytes: Uint8Array, source: Gate): void {
  if (target.write(bytes)) return;
  if (target.listenerCount('drain') === 0) {
    target.once('drain', () => {
      source.release('drain');
    });
  }
  source.hold('drain');
}
