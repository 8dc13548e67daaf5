import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as Pipeline from '../../src/pipeline/analyze-file.ts';
import { openReader, openWriter } from '../../src/store/index.ts';
import { body, sampleExchange } from './sample-exchange.ts';
import { sampleMessage, socketExchange } from './sample-socket.ts';

// The analyst runs in a thread, and threads run what is built.
const { analyzeFile } = (await import(
  join(import.meta.dirname, '../../dist/pipeline/analyze-file.js')
)) as typeof Pipeline;

/** A finished session of that many exchanges, none of them analysed, with one canary; messages make it one more. */
function recorded(count: number, messages = 0): string {
  const file = join(mkdtempSync(join(tmpdir(), 'telltale-analyze-')), 'session.sqlite');
  const id = 'ab'.repeat(16);
  const writer = openWriter(file, {
    id,
    startedAt: 1,
    toolVersion: '0',
    runtime: 'node',
    synthetic: true,
    options: {},
  });
  const phase = { id: 1, name: 'browse', private: false, consent: null, startedAt: 1 };
  writer.write([
    { kind: 'phase', phase },
    { kind: 'canary', canary: { kind: 'query', value: 'planted secret alpha' } },
  ]);
  for (let seq = 1; seq <= count; seq += 1) {
    const exchange = sampleExchange({ seq, requestBody: body(`{"n":${seq},"said":"planted secret alpha"}`) });
    writer.write([{ kind: 'exchange', exchange }]);
  }
  if (messages > 0) writer.write([{ kind: 'exchange', exchange: socketExchange(count + 1) }]);
  for (let index = 1; index <= messages; index += 1) {
    const direction = index % 2 === 1 ? 'up' : 'down';
    writer.write([{ kind: 'message', message: sampleMessage({ exchangeSeq: count + 1, index, direction }) }]);
  }
  writer.close(2);
  return file;
}

test('every stored exchange is analysed, in a new run each time, and progress reaches its end', async () => {
  const file = recorded(130);
  const seen: [number, number][] = [];
  const onProgress = (done: number, total: number): void => {
    seen.push([done, total]);
  };
  const first = await analyzeFile(file, { toolVersion: '1', now: () => 3, onProgress });
  expect(first).toEqual({ run: 1, exchanges: 130, findings: 130 });
  expect(seen.at(-1)).toEqual([130, 130]);
  const second = await analyzeFile(file, { toolVersion: '1', now: () => 4, onProgress });
  expect(second).toEqual({ run: 2, exchanges: 130, findings: 130 });
  const reader = openReader(file);
  expect([...reader.dataEvents()]).toHaveLength(130);
  expect(reader.cleanEnd()).toBe(true);
  reader.close();
});

test('the messages of a WebSocket are analysed with it: those of the phone have findings, and it counts as one', async () => {
  const file = recorded(1, 130);
  const seen: [number, number][] = [];
  const onProgress = (done: number, total: number): void => {
    seen.push([done, total]);
  };
  const result = await analyzeFile(file, { toolVersion: '1', now: () => 3, onProgress });
  expect(result).toEqual({ run: 1, exchanges: 2, findings: 66 });
  expect(seen.at(-1)).toEqual([2, 2]);
  const reader = openReader(file);
  const events = [...reader.dataEvents()];
  expect(events).toHaveLength(66);
  expect(events[1]).toMatchObject({ exchangeId: 2, payloadId: 'x2:request.message.1/json.query', at: 1_010 });
  reader.close();
});

test('a file that is not there is a sentence', async () => {
  const options = { toolVersion: '1', now: () => 3, onProgress: () => undefined };
  await expect(analyzeFile('/nowhere/at/all.sqlite', options)).rejects.toMatchObject({ name: 'UserError' });
});
