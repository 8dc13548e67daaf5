import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/index.ts';
import { loadOf } from '../../src/pipeline/entry-cost.ts';
import { createEntryQueue, transferList } from '../../src/pipeline/entry-queue.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const entry = (seq: number): Entry => ({ kind: 'exchange', exchange: sampleExchange({ seq }) });

test('rows go out together after a short while, in order', async () => {
  const posted: number[] = [];
  await new Promise<void>((resolve) => {
    const queue = createEntryQueue({
      now: () => 0,
      post(entries) {
        posted.push(entries.length);
        resolve();
      },
    });
    for (let seq = 1; seq <= 10; seq += 1) queue.push(entry(seq));
    expect(posted).toEqual([]);
  });
  expect(posted).toEqual([10]);
});

test('a full batch does not wait', () => {
  const posted: number[] = [];
  const queue = createEntryQueue({ now: () => 0, post: (entries) => posted.push(entries.length) });
  for (let seq = 1; seq <= 130; seq += 1) queue.push(entry(seq));
  expect(posted).toEqual([64, 64]);
  queue.flush();
  queue.flush();
  expect(posted).toEqual([64, 64, 2]);
});

test('bodies move to the recorder and empty ones stay', () => {
  const list = transferList([entry(1), { kind: 'exchange', exchange: sampleExchange({ requestBody: null }) }]);
  expect(list).toHaveLength(3);
  expect(transferList([{ kind: 'message', message: sampleMessage() }])).toHaveLength(1);
  const empty = { kept: new Uint8Array(), length: 0, sha256: null, complete: true };
  expect(
    transferList([{ kind: 'exchange', exchange: sampleExchange({ requestBody: empty, responseBody: null }) }]),
  ).toEqual([]);
});

const big = (seq: number, size: number): Entry => {
  const body = { kept: new Uint8Array(size), length: size, sha256: null, complete: true };
  return { kind: 'exchange', exchange: sampleExchange({ seq, requestBody: body, responseBody: { ...body } }) };
};

/** A store that takes nothing until it is told to; what it was sent, row by row. */
function stuck(most: { items: number; bytes: number }) {
  const rows: Entry[] = [];
  let clock = 0;
  const queue = createEntryQueue({ most, now: () => (clock += 1), post: (entries) => rows.push(...entries) });
  const kept = (): readonly (readonly [number, number])[] =>
    rows.flatMap((row) =>
      row.kind === 'exchange'
        ? [[row.exchange.requestBody?.kept.length ?? 0, row.exchange.responseBody?.kept.length ?? 0] as const]
        : [],
    );
  const gaps = () => rows.flatMap((row) => (row.kind === 'gap' ? [row.gap] : []));
  return { queue, rows, kept, gaps };
}

test('a store that falls behind costs bodies of answers, then large requests, then rows, and all of it is told of', () => {
  const size = 100_000;
  const { queue, rows, kept, gaps } = stuck({ items: 1_000, bytes: 1_000_000 });
  for (let seq = 1; seq <= 300; seq += 1) queue.push(big(seq, size));
  queue.push({ kind: 'canary', canary: { kind: 'email', value: 'me@example.org' } });
  queue.flush();
  const whole = kept().filter(([, response]) => response === size).length;
  const requestsOnly = kept().filter(([request, response]) => request === size && response === 0).length;
  const hashes = kept().filter(([request, response]) => request === 0 && response === 0).length;
  expect([whole, requestsOnly]).toEqual([3, 2]);
  expect(whole + requestsOnly + hashes).toBe(kept().length);
  expect(gaps()).toMatchObject([
    { reason: 'queue-full', missing: 300 - kept().length },
    { reason: 'bodies-not-kept', missing: 0 },
  ]);
  expect(gaps()[1]?.detail).toContain(`of ${requestsOnly + hashes} exchanges`);
  expect(gaps().every(({ startedAt, endedAt }) => startedAt < endedAt)).toBe(true);
  expect(rows.some(({ kind }) => kind === 'canary')).toBe(true);
  const last = rows.findLast((row) => row.kind === 'exchange');
  expect(last?.exchange.responseBody).toMatchObject({
    length: size,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});

test('as soon as the store has caught up everything is recorded again, and the gap is told of then', () => {
  const { queue, rows, kept, gaps } = stuck({ items: 10, bytes: 1e9 });
  for (let seq = 1; seq <= 30; seq += 1) queue.push(entry(seq));
  queue.flush();
  expect(kept()).toHaveLength(10);
  const told = gaps().length;
  expect(told).toBe(2);
  queue.push(entry(31));
  queue.taken(loadOf(rows));
  queue.push(entry(32));
  queue.flush();
  expect(kept()).toHaveLength(11);
  expect(gaps().slice(told)).toMatchObject([{ reason: 'queue-full', missing: 1 }]);
});

test('what the store takes at its leisure leaves no gap, however much it is', () => {
  const { queue, rows, kept, gaps } = stuck({ items: 10, bytes: 1e9 });
  for (let seq = 1; seq <= 200; seq += 1) {
    queue.push(entry(seq));
    queue.flush();
    queue.taken(loadOf(rows.slice(-1)));
  }
  expect(kept()).toHaveLength(200);
  expect(gaps()).toEqual([]);
});

/** The same with sockets that can be paused; what they were told. */
function pausable(patience: number) {
  const told: boolean[] = [];
  const rows: Entry[] = [];
  const most = { items: 20, bytes: 1e9 };
  const queue = createEntryQueue({
    ...{ most, patience, now: () => 0, post: (entries) => rows.push(...entries) },
    pause: (paused) => told.push(paused),
  });
  const kinds = (kind: Entry['kind']): number => rows.filter((row) => row.kind === kind).length;
  return { queue, rows, told, kinds };
}

test('full, the sockets wait; what was read before is still recorded, and with room they go on without a gap', () => {
  const { queue, rows, told, kinds } = pausable(60_000);
  for (let seq = 1; seq <= 24; seq += 1) queue.push(entry(seq));
  expect(told).toEqual([true]);
  queue.flush();
  expect(told).toEqual([true, false]);
  expect(kinds('exchange')).toBe(24);
  queue.taken(loadOf(rows));
  expect(rows.filter((row) => row.kind === 'gap').map(({ gap }) => gap.reason)).not.toContain('queue-full');
});

test('even while the sockets wait there is an end to what is kept', () => {
  const { queue, kinds } = pausable(60_000);
  for (let seq = 1; seq <= 100; seq += 1) queue.push(entry(seq));
  queue.flush();
  expect(kinds('exchange')).toBe(25);
});

test('patience ends once: exchanges are lost until the store has caught up, and only then the sockets may wait again', async () => {
  const { queue, rows, told, kinds } = pausable(1);
  for (let seq = 1; seq <= 20; seq += 1) queue.push(entry(seq));
  while (told.length < 2 || rows.length < 20) await new Promise((resolve) => setTimeout(resolve, 1));
  for (let seq = 21; seq <= 60; seq += 1) queue.push(entry(seq));
  expect(told).toEqual([true, false]);
  queue.taken(loadOf(rows));
  const gaps = rows.length;
  for (let seq = 61; seq <= 90; seq += 1) queue.push(entry(seq));
  queue.flush();
  expect(gaps).toBeLessThan(rows.length);
  expect(told).toEqual([true, false, true, false]);
  expect(kinds('exchange')).toBeGreaterThan(20);
});

test('a flood of connections without requests is bounded too, and none of them is lost to a later exchange', () => {
  const { queue, rows, kinds } = pausable(60_000);
  const opened = (id: number): Entry => ({
    kind: 'connection',
    connection: { id, openedAt: 0, clientIp: '127.0.0.1', clientPort: 1 },
  });
  for (let id = 1; id <= 1_000; id += 1) queue.push(opened(id));
  expect(rows.length).toBeLessThanOrEqual(64);
  queue.taken(loadOf(rows));
  queue.taken({ items: 40 - rows.length, bytes: 0 });
  queue.push({ kind: 'exchange', exchange: sampleExchange({ seq: 1, connectionId: 999 }) });
  queue.flush();
  const at = rows.findIndex((row) => row.kind === 'connection' && row.connection.id === 999);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThan(rows.findIndex((row) => row.kind === 'exchange'));
  expect(kinds('connection')).toBe(1_000);
});
