import type { Duplex } from 'node:stream';

/** Why a stream is held: too much waits behind another message, all reading is stopped, or what was written to that target has not drained. */
type HoldReason = 'queue' | 'brake' | Duplex;

/** Pauses a stream while at least one reason holds it, so that two reasons cannot release each other. */
export interface Gate {
  /** Lets the stream flow unless a reason holds it. */
  start(): void;
  hold(reason: HoldReason): void;
  release(reason: HoldReason): void;
  /** Drops the reason and leaves the stream as it is. */
  forget(reason: HoldReason): void;
  /** Writes to `target`; when its buffer is full, the stream of this gate waits until it drains or is gone. */
  pass(target: Duplex, bytes: Uint8Array): void;
}

const gates = new WeakMap<Duplex, Gate>();

/**
 * The one gate of a stream: whoever pauses or resumes it in turn sees the reasons of the others. A target may be
 * written through several gates, each waits for it by itself.
 */
export function gateOf(stream: Duplex): Gate {
  const gate = gates.get(stream) ?? createGate(stream);
  gates.set(stream, gate);
  return gate;
}

/** What `act` writes to the stream leaves together: a head and the body that came with it in one TLS record, not two. */
export function inOnePiece(stream: Duplex, act: () => void): void {
  stream.cork();
  act();
  stream.uncork();
}

function createGate(stream: Duplex): Gate {
  const reasons = new Set<HoldReason>();
  const gate: Gate = {
    start() {
      if (reasons.size === 0) stream.resume();
    },
    hold(reason) {
      if (reasons.size === 0) stream.pause();
      reasons.add(reason);
    },
    release(reason) {
      if (reasons.delete(reason) && reasons.size === 0) stream.resume();
    },
    forget(reason) {
      reasons.delete(reason);
    },
    pass(target, bytes) {
      if (target.destroyed || target.write(bytes) || reasons.has(target)) return;
      const freed = (): void => {
        target.removeListener('drain', freed);
        target.removeListener('close', freed);
        gate.release(target);
      };
      target.on('drain', freed);
      target.on('close', freed);
      gate.hold(target);
    },
  };
  return gate;
}
