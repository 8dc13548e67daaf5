import { expect, test } from 'vitest';
import type { Analysis, Entry, SentExchange, Run, Session } from '../../src/model/index.ts';
import { StoreError } from '../../src/model/index.ts';
import type { AnalystHost } from '../../src/pipeline/analyst-host.ts';
import type { FromRecorder } from '../../src/pipeline/messages.ts';
import type { Recorder } from '../../src/pipeline/recorder.ts';
import { createRecorder } from '../../src/pipeline/recorder.ts';
import type { Writer } from '../../src/store/index.ts';
import { sampleExchange } from './sample-exchange.ts';

const run: Run = { id: 1, startedAt: 0, toolVersion: '0', parts: [] };

function analysisOf(exchange: SentExchange): Analysis {
  return {
    exchangeSeq: exchange.seq,
    protocol: null,
    grade: 'plain',
    payloads: [],
    events: [],
    findings: [],
    partial: null,
  };
}

/** A recorder over a store that notes what it is told; everything that happens goes to one log, in order. */
function stage(fail: false | 'DISK_FULL' | number = false): { readonly recorder: Recorder; readonly log: string[] } {
  const log: string[] = [];
  const writer: Writer = {
    file: 'x.sqlite',
    session: {} as Session,
    nextRunId: () => 1,
    write(batch: readonly Entry[]) {
      if (fail === 'DISK_FULL') throw new StoreError('DISK_FULL', 'The disk is full.');
      const poison = batch.some((entry) => entry.kind === 'exchange' && entry.exchange.seq === fail);
      if (poison) throw new StoreError('REJECTED', 'A row breaks a promise.');
      log.push(`write ${batch.map(({ kind }) => kind).join(' ')}`);
    },
    close: () => log.push('close'),
  };
  const waiting: SentExchange[] = [];
  const analyst: AnalystHost = {
    analyse: (exchange) => {
      log.push(`analyse ${exchange.seq}`);
      waiting.push(exchange);
    },
    drain: () => {
      for (const exchange of waiting.splice(0)) recorder.analysed(analysisOf(exchange));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const post = (message: FromRecorder): void => {
    log.push(message.kind === 'durable' ? `durable ${message.exchanges.length}` : message.kind);
  };
  const recorder = createRecorder({ writer, analyst, run, post });
  return { recorder, log };
}

test('an exchange is durable, then told, then analysed; the analysis is written before the file is closed', async () => {
  const { recorder, log } = stage();
  recorder.write([{ kind: 'exchange', exchange: sampleExchange({ seq: 1 }) }]);
  recorder.write([{ kind: 'exchange', exchange: sampleExchange({ seq: 2 }) }]);
  const counts = await recorder.stop(5);
  expect(log).toEqual([
    'write run exchange exchange',
    'durable 2',
    'analyse 1',
    'analyse 2',
    'write analysis analysis',
    'close',
  ]);
  expect(counts).toEqual({ exchanges: 2, findings: 0, gaps: 0 });
});

test('rows are committed after a short while without being asked', async () => {
  const { recorder, log } = stage();
  recorder.write([{ kind: 'exchange', exchange: sampleExchange() }]);
  while (!log.includes('durable 1')) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log[0]).toBe('write run exchange');
});

test('a store that fails is told once, nothing is called durable, and no clean end is written', async () => {
  const { recorder, log } = stage('DISK_FULL');
  recorder.write([{ kind: 'exchange', exchange: sampleExchange() }]);
  await recorder.stop(5);
  expect(log).toEqual(['failed']);
});

test('one row that the store refuses costs itself, and leaves a gap that names it', async () => {
  const { recorder, log } = stage(2);
  recorder.write([1, 2, 3].map((seq) => ({ kind: 'exchange', exchange: sampleExchange({ seq }) })));
  const counts = await recorder.stop(5);
  expect(log.slice(0, 5)).toEqual(['write run', 'write exchange', 'write gap', 'write exchange', 'durable 2']);
  expect(counts).toEqual({ exchanges: 2, findings: 0, gaps: 1 });
});
