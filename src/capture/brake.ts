import type { Duplex } from 'node:stream';
import type { Gate } from './gate.ts';
import { gateOf } from './gate.ts';

/** Stops the reading from all phones and origins at once; what is written goes on. */
export interface Brake {
  /** Lets a stream flow, now or as soon as the brake is released, and stops it together with all others. */
  readonly start: (stream: Duplex) => void;
  /** Pauses a stream for good: whoever reads it from now on must start it again. */
  leave(stream: Duplex): void;
  readonly hold: () => void;
  readonly release: () => void;
}

/** The brake of one proxy. */
export function createBrake(): Brake {
  const gates = new Map<Duplex, Gate>();
  let held = false;
  return {
    start(stream) {
      const gate = gateOf(stream);
      if (!gates.has(stream)) {
        gates.set(stream, gate);
        stream.once('close', () => gates.delete(stream));
      }
      if (held) gate.hold('brake');
      gate.start();
    },
    leave(stream) {
      gates.get(stream)?.forget('brake');
      gates.delete(stream);
      stream.pause();
    },
    hold() {
      held = true;
      for (const gate of gates.values()) gate.hold('brake');
    },
    release() {
      held = false;
      for (const gate of gates.values()) gate.release('brake');
    },
  };
}
