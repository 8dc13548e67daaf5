import type { Entry, Gap } from '../model/index.ts';
import type { Load } from './entry-cost.ts';
import { bodiesOf, fullness, loadOf, MOST_LOAD } from './entry-cost.ts';
import { withoutBodies } from './without-bodies.ts';

/**
 * Collects rows on the proxy's thread and posts them in batches: one message for many rows costs the sockets least.
 * What is under way is bounded. Half full, the bodies of answers become length and hash; at three quarters large bodies
 * of requests too; full, exchanges are counted and not recorded. Each of the two leaves a gap that says so.
 */
export interface EntryQueue {
  push(entry: Entry): void;
  /** So much of what was posted is stored, or lost with the store. */
  taken(load: Load): void;
  /** Posts what waits, and tells of what is missing. */
  flush(): void;
}

export interface EntryQueueOptions {
  readonly post: (entries: readonly Entry[], transfer: ArrayBuffer[]) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly most?: Load;
}

const MAX_BATCH = 64;
const MAX_WAIT = 10;
const NO_ROOM_FOR_ANSWERS = 0.5;
const NO_ROOM_FOR_REQUESTS = 0.75;

/** Buffers of the bodies, which move to the recorder instead of being copied. */
export function transferList(entries: readonly Entry[]): ArrayBuffer[] {
  return entries
    .flatMap(bodiesOf)
    .map((body) => body?.kept.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer)
    .filter(({ byteLength }) => byteLength > 0);
}

/** How many rows something happened to, and when. */
interface Tally {
  count: number;
  since: number;
  until: number;
}

export function createEntryQueue({ post, now, most = MOST_LOAD }: EntryQueueOptions): EntryQueue {
  let batch: Entry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let load: Load = { items: 0, bytes: 0 };
  const missed: Tally = { count: 0, since: 0, until: 0 };
  const slimmed: Tally = { count: 0, since: 0, until: 0 };

  const note = (tally: Tally): void => {
    const at = now();
    if (tally.count === 0) tally.since = at;
    tally.count += 1;
    tally.until = at;
  };
  const add = (entry: Entry): void => {
    const { items, bytes } = loadOf([entry]);
    load = { items: load.items + items, bytes: load.bytes + bytes };
    batch.push(entry);
    if (batch.length >= MAX_BATCH) send();
    else timer ??= setTimeout(send, MAX_WAIT);
  };
  const send = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (batch.length === 0) return;
    const entries = batch;
    batch = [];
    post(entries, transferList(entries));
  };
  const tell = (tally: Tally, gap: (count: number) => Pick<Gap, 'reason' | 'detail' | 'missing'>): void => {
    if (tally.count === 0) return;
    const { since, until, count } = tally;
    tally.count = 0;
    add({ kind: 'gap', gap: { startedAt: since, endedAt: until, ...gap(count) } });
  };
  const tellAll = (): void => {
    tell(missed, (count) => ({
      reason: 'queue-full',
      detail: `${count} exchanges or messages passed through while the store could not keep up, and were not recorded.`,
      missing: count,
    }));
    tell(slimmed, (count) => ({
      reason: 'bodies-not-kept',
      detail: `The store could not keep up: of ${count} exchanges or messages only length and hash of a body were recorded.`,
      missing: 0,
    }));
  };
  return {
    push(entry) {
      const full = fullness(load, most);
      const heavy = entry.kind === 'exchange' || entry.kind === 'message';
      if (!heavy || full < NO_ROOM_FOR_ANSWERS) {
        add(entry);
        return;
      }
      if (full >= 1) {
        note(missed);
        return;
      }
      const slim = withoutBodies(entry, { requests: full >= NO_ROOM_FOR_REQUESTS });
      if (slim !== entry) note(slimmed);
      add(slim);
    },
    taken({ items, bytes }) {
      load = { items: load.items - items, bytes: load.bytes - bytes };
      if (fullness(load, most) < NO_ROOM_FOR_ANSWERS) tellAll();
    },
    flush() {
      tellAll();
      send();
    },
  };
}
