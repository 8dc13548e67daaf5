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
