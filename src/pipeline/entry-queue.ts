import type { Entry, Gap } from '../model/index.ts';
import type { Load } from './entry-cost.ts';
import { bodiesOf, fullness, loadOf, MOST_LOAD } from './entry-cost.ts';
import { createMissedRows } from './missed-rows.ts';
import { withoutBodies } from './without-bodies.ts';

/**
 * Collects rows on the proxy's thread and posts them in batches: one message for many rows costs the sockets least.
 * What is under way is bounded. Half full, the bodies of answers become length and hash; at three quarters large bodies
 * of requests too; full, nothing more is read from the sockets for a while; after that, exchanges are counted and not
 * recorded. Each kind of loss leaves a gap that says so.
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
  /** Stops the reading from the sockets, and lets it go on; without it there is no waiting. */
  readonly pause?: (paused: boolean) => void;
  /** Milliseconds for which the sockets may be paused before exchanges are lost instead. */
  readonly patience?: number;
}

const MAX_BATCH = 64;
const MAX_WAIT = 10;
const NO_ROOM_FOR_ANSWERS = 0.5;
const NO_ROOM_FOR_REQUESTS = 0.75;
/** While the sockets are paused, what was read before still comes to its end; it is stored up to here. */
const NO_ROOM_AT_ALL = 1.25;
/** Rows of connections are small; they take part in the counting only when there are this many. */
const NO_ROOM_FOR_CONNECTIONS = 2;
const PATIENCE = 2_000;

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

export function createEntryQueue(options: EntryQueueOptions): EntryQueue {
  const { post, now, most = MOST_LOAD, pause, patience = PATIENCE } = options;
  let batch: Entry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let load: Load = { items: 0, bytes: 0 };
  const missed: Tally = { count: 0, since: 0, until: 0 };
  const rows = createMissedRows();
  /** Full: the sockets wait for the store, or have waited long enough. */
  let state: 'room' | 'paused' | 'impatient' = 'room';
  let impatience: NodeJS.Timeout | null = null;
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
  const resume = (next: 'room' | 'impatient'): void => {
    if (impatience !== null) clearTimeout(impatience);
    impatience = null;
    if (state === 'paused') pause?.(false);
    state = next;
  };
  const wait = (): void => {
    if (!pause || state !== 'room' || fullness(load, most) < 1) return;
    state = 'paused';
    impatience = setTimeout(resume, patience, 'impatient');
    pause(true);
  };
  const restore = (): void => {
    for (const entry of rows.take()) add(entry);
  };
  const lose = (entry: Entry): void => {
    rows.add(entry);
    for (let count = rows.count(); count > 0; count -= 1) note(missed);
  };
  return {
    push(entry) {
      const full = fullness(load, most);
      const heavy = entry.kind === 'exchange' || entry.kind === 'message';
      const limit = state === 'paused' ? NO_ROOM_AT_ALL : 1;
      const light = entry.kind === 'connection' || entry.kind === 'connection-end' ? NO_ROOM_FOR_CONNECTIONS : Infinity;
      if (full >= (heavy ? limit : light)) {
        lose(entry);
        return;
      }
      // Nothing is stored before the connection that it came over.
      restore();
      const slim =
        full < NO_ROOM_FOR_ANSWERS ? entry : withoutBodies(entry, { requests: full >= NO_ROOM_FOR_REQUESTS });
      if (slim !== entry) note(slimmed);
      add(slim);
      wait();
    },
    taken({ items, bytes }) {
      load = { items: load.items - items, bytes: load.bytes - bytes };
      const full = fullness(load, most);
      if (state === 'paused' && full < NO_ROOM_FOR_REQUESTS) resume('room');
      if (full >= NO_ROOM_FOR_ANSWERS) return;
      resume('room');
      tellAll();
    },
    flush() {
      resume('room');
      restore();
      tellAll();
      send();
    },
  };
}
