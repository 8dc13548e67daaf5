import { expect, test } from 'vitest';
import type { Analysis, Entry, Finding, Run, Session } from '../../src/model/index.ts';
import { StoreError } from '../../src/model/index.ts';
import type { AnalystHost } from '../../src/pipeline/analyst-host.ts';
import type { ExchangeNote, FindingNote, FromRecorder } from '../../src/pipeline/messages.ts';
import type { Recorder } from '../../src/pipeline/recorder.ts';
import { loadOf } from '../../src/pipeline/entry-cost.ts';
import type { Load } from '../../src/pipeline/entry-cost.ts';
import { createRecorder } from '../../src/pipeline/recorder.ts';
import type { SentSubject } from '../../src/pipeline/subject.ts';
import type { Writer } from '../../src/store/index.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage, socketExchange, socketEnd } from './sample-socket.ts';

const run: Run = { id: 1, startedAt: 0, toolVersion: '0', parts: [] };

function analysisOf(subject: SentSubject): Analysis {
  return {
    exchangeSeq: subject.kind === 'exchange' ? subject.exchange.seq : subject.message.exchangeSeq,
    message: subject.kind === 'exchange' ? null : subject.message.index,
    protocol: null,
    grade: 'plain',
    payloads: [],
    events: [],
    findings: [],
    partial: null,
  };
}

/** A recorder over a store that notes what it is told; everything that happens goes to one log, in order. */
function stage(fail: false | 'DISK_FULL' | number = false, places?: () => Entry) {
  let full = fail === 'DISK_FULL';
  const log: string[] = [];
  const writer: Writer = {
    file: 'x.sqlite',
    session: {} as Session,
    nextRunId: () => 1,
    write(batch: readonly Entry[]) {
      if (full) throw new StoreError('DISK_FULL', 'The disk is full.');
      const poison = batch.some((entry) => entry.kind === 'exchange' && entry.exchange.seq === fail);
      if (poison) throw new StoreError('REJECTED', 'A row breaks a promise.');
      log.push(`write ${batch.map(({ kind }) => kind).join(' ')}`);
    },
    close: () => log.push('close'),
  };
  const waiting: SentSubject[] = [];
  const analyst: AnalystHost = {
    analyse: (subject) => {
      const { exchangeSeq, message } = analysisOf(subject);
      log.push(
        subject.kind === 'exchange' ? `analyse ${exchangeSeq}` : `analyse message ${message!} to ${subject.host!}`,
      );
      waiting.push(subject);
    },
    drain: () => {
      for (const subject of waiting.splice(0)) recorder.analysed(analysisOf(subject), subject);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const notes: ExchangeNote[] = [];
  const taken: Load[] = [];
  const post = (message: FromRecorder): void => {
    if (message.kind === 'taken') {
      taken.push(message.load);
      return;
    }
    log.push(message.kind === 'durable' ? `durable ${message.exchanges.length}` : message.kind);
    if (message.kind === 'durable') notes.push(...message.exchanges);
  };
  const deps = { writer, analyst, run, post, now: () => 7, tryAgain: 5 };
  const recorder: Recorder = createRecorder({ ...deps, ...(places && { places }) });
  const makeRoom = () => (full = false);
  return { recorder, log, notes, taken, makeRoom };
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

test('places are looked up once, when all is stored, and a look-up that fails does not cost the clean end', async () => {
  const looked: string[] = [];
  const { recorder, log } = stage(false, () => {
    looked.push(log.at(-1)!);
    return { kind: 'places', places: [] };
  });
  recorder.write([{ kind: 'exchange', exchange: sampleExchange({ seq: 1 }) }]);
  await recorder.stop(5);
  expect(looked).toEqual(['write analysis']);
  expect(log.slice(-2)).toEqual(['write places', 'close']);
  const broken = stage(false, () => {
    throw new Error('a bug');
  });
  await expect(broken.recorder.stop(5)).rejects.toThrow('a bug');
  expect(broken.log.at(-1)).toBe('close');
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

test('a WebSocket is told of once, at its end; its messages are analysed after they are durable, as sent to its host', async () => {
  const { recorder, log, notes } = stage();
  recorder.write([{ kind: 'exchange', exchange: socketExchange(4) }]);
  recorder.write([
    { kind: 'message', message: sampleMessage({ exchangeSeq: 4, index: 1, kind: 'ping' }) },
    { kind: 'message', message: sampleMessage({ exchangeSeq: 4, index: 2 }) },
  ]);
  while (!log.includes('analyse 4')) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log).toEqual(['write run exchange message message', 'analyse 4', 'analyse message 2 to collector.test']);
  const last = sampleMessage({ exchangeSeq: 4, index: 3 });
  recorder.write([
    { kind: 'message', message: last },
    { kind: 'exchange-end', end: socketEnd(4) },
  ]);
  const counts = await recorder.stop(5);
  expect(log.slice(3)).toEqual([
    'write message exchange-end',
    'durable 1',
    'analyse message 3 to collector.test',
    'write analysis analysis analysis',
    'close',
  ]);
  expect(notes).toMatchObject([{ seq: 4, kind: 'websocket', requestBytes: 90, responseBytes: 40, error: null }]);
  expect(counts).toEqual({ exchanges: 1, findings: 0, gaps: 0 });
});

test('a finding in a message is told with the host, though the connection is over by then', async () => {
  const found: FindingNote[] = [];
  const analysed: SentSubject[] = [];
  const recorder: Recorder = createRecorder({
    writer: { file: '', session: {} as Session, nextRunId: () => 1, write: () => undefined, close: () => undefined },
    analyst: {
      analyse: (subject) => analysed.push(subject),
      drain: () => {
        const finding = { payloadId: 'x4:request.message.1' } as Finding;
        for (const subject of analysed.splice(0))
          recorder.analysed({ ...analysisOf(subject), findings: [finding] }, subject);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    },
    run,
    now: () => 7,
    post: (message) => {
      if (message.kind === 'durable') found.push(...message.findings);
    },
  });
  recorder.write([
    { kind: 'exchange', exchange: socketExchange(4) },
    { kind: 'message', message: sampleMessage({ exchangeSeq: 4 }) },
    { kind: 'exchange-end', end: socketEnd(4) },
  ]);
  await recorder.stop(5);
  expect(found).toMatchObject([1, 2].map(() => ({ seq: 4, host: 'collector.test' })));
});

test.each([false, 'DISK_FULL', 2] as const)(
  'everything that came is off the way after its commit, stored or not (fails: %j)',
  async (fail) => {
    const { recorder, taken } = stage(fail);
    const rows = [1, 2, 3].map((seq): Entry => ({ kind: 'exchange', exchange: sampleExchange({ seq }) }));
    recorder.write(rows.slice(0, 1));
    recorder.write(rows.slice(1));
    await recorder.stop(5);
    expect(taken).toEqual([loadOf(rows)]);
  },
);

test('a store that has room again stores what later rows refer to, then the gap, and records on', async () => {
  const { recorder, log, makeRoom } = stage('DISK_FULL');
  const phase: Entry = { kind: 'phase', phase: { id: 2, name: 'b', startedAt: 0, private: false, consent: null } };
  recorder.write([{ kind: 'exchange', exchange: sampleExchange({ seq: 1 }) }]);
  while (!log.includes('failed')) await new Promise((resolve) => setTimeout(resolve, 5));
  recorder.write([phase, { kind: 'exchange', exchange: sampleExchange({ seq: 2 }) }]);
  makeRoom();
  while (!log.includes('recovered')) await new Promise((resolve) => setTimeout(resolve, 5));
  recorder.write([{ kind: 'exchange', exchange: sampleExchange({ seq: 3 }) }]);
  const counts = await recorder.stop(5);
  expect(log).toEqual([
    ...['failed', 'write run phase gap', 'recovered', 'write exchange', 'durable 1', 'analyse 3'],
    ...['write analysis', 'close'],
  ]);
  expect(counts).toEqual({ exchanges: 1, findings: 0, gaps: 1 });
});
