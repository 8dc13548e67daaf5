import type { ConnectionEnd } from '../../model/index.ts';
import type { Sink } from '../options.ts';

/** Connections of one device that is not paired which get a row each; those beyond are counted. */
const LISTED = 100;
/** Addresses that are told apart; a forger of addresses gets one count for all the others. */
const MOST_ADDRESSES = 1_000;
const OTHERS = '';

const nothing = (): void => undefined;
const SILENT: Sink = {
  connection: nothing,
  connectionEnd: nothing,
  exchange: nothing,
  message: nothing,
  exchangeEnd: nothing,
};

/** Keeps a device that knocks all day from filling the session file. */
export interface Strangers {
  /** The sink for one more connection of that address. */
  sinkFor(address: string): Sink;
  /** One row for each address whose connections were not all listed; `end` makes a row of nothing. */
  report(nextId: () => number, end: (id: number) => ConnectionEnd): void;
}

export function createStrangers(sink: Sink, now: () => number): Strangers {
  const seen = new Map<string, number>();
  return {
    sinkFor(address) {
      const key = seen.has(address) || seen.size < MOST_ADDRESSES ? address : OTHERS;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= LISTED ? sink : SILENT;
    },
    report(nextId, end) {
      for (const [address, count] of seen) {
        if (count <= LISTED) continue;
        const id = nextId();
        sink.connection({ id, openedAt: now(), clientIp: address, clientPort: 0 });
        const detail = `${count - LISTED} more connections of devices that were not paired were turned away.`;
        sink.connectionEnd({ ...end(id), closedAt: now(), outcome: 'refused', detail });
      }
    },
  };
}
