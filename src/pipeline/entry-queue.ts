import type { CapturedBody, Entry } from '../model/index.ts';

/** Collects rows on the proxy's thread and posts them in batches: one message for many rows costs the sockets least. */
export interface EntryQueue {
  push(entry: Entry): void;
  flush(): void;
}

const MAX_BATCH = 64;
const MAX_WAIT = 10;

function transferable(body: CapturedBody | null): ArrayBuffer | null {
  const buffer = body?.kept.buffer;
  return buffer instanceof ArrayBuffer && buffer.byteLength > 0 ? buffer : null;
}

function bodiesOf(entry: Entry): readonly (CapturedBody | null)[] {
  if (entry.kind === 'message') return [entry.message.body];
  return entry.kind === 'exchange' ? [entry.exchange.requestBody, entry.exchange.responseBody] : [];
}

/** Buffers of the bodies, which move to the recorder instead of being copied. */
export function transferList(entries: readonly Entry[]): ArrayBuffer[] {
  return entries
    .flatMap(bodiesOf)
    .map(transferable)
    .filter((buffer) => buffer !== null);
}

export function createEntryQueue(post: (entries: readonly Entry[], transfer: ArrayBuffer[]) => void): EntryQueue {
  let batch: Entry[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (batch.length === 0) return;
    const entries = batch;
    batch = [];
    post(entries, transferList(entries));
  };
  return {
    push(entry) {
      batch.push(entry);
      if (batch.length >= MAX_BATCH) flush();
      else timer ??= setTimeout(flush, MAX_WAIT);
    },
    flush,
  };
}
