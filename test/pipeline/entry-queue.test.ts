import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/index.ts';
import { createEntryQueue, transferList } from '../../src/pipeline/entry-queue.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const entry = (seq: number): Entry => ({ kind: 'exchange', exchange: sampleExchange({ seq }) });

test('rows go out together after a short while, in order', async () => {
  const posted: number[] = [];
  await new Promise<void>((resolve) => {
    const queue = createEntryQueue((entries) => {
      posted.push(entries.length);
      resolve();
    });
    for (let seq = 1; seq <= 10; seq += 1) queue.push(entry(seq));
    expect(posted).toEqual([]);
  });
  expect(posted).toEqual([10]);
});

test('a full batch does not wait', () => {
  const posted: number[] = [];
  const queue = createEntryQueue((entries) => posted.push(entries.length));
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
