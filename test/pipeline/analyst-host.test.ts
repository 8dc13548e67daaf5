import { expect, test } from 'vitest';
import type { Analysis } from '../../src/model/index.ts';
import { createAnalystHost } from '../../src/pipeline/analyst-host.ts';
import type { SentSubject } from '../../src/pipeline/subject.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const worker = new URL('./workers/by-url.mjs', import.meta.url);

async function analyse(urls: readonly string[]): Promise<readonly Analysis[]> {
  const answers: Analysis[] = [];
  const host = createAnalystHost({
    canaries: [],
    keys: [],
    patience: 300,
    worker,
    answered: (analysis) => answers.push(analysis),
  });
  urls.forEach((url, index) => {
    host.analyse({ kind: 'exchange', exchange: sampleExchange({ seq: index + 1, url }) });
  });
  await host.drain();
  await host.close();
  return answers.sort((one, other) => one.exchangeSeq - other.exchangeSeq);
}

test('every exchange is answered once, in batches', async () => {
  const answers = await analyse(Array.from({ length: 100 }, () => 'fine'));
  expect(answers.map(({ exchangeSeq }) => exchangeSeq)).toEqual(
    Array.from({ length: 100 }, (_unused, index) => index + 1),
  );
});

test.each(['hang', 'throw', 'exit', 'heap'])(
  'an input that makes the analyst %s costs its own analysis and no other',
  async (sin) => {
    const answers = await analyse(['fine', sin, 'fine', 'fine']);
    expect(answers.map(({ partial }) => partial === null)).toEqual([true, false, true, true]);
    expect(answers[1]!.partial).toMatch(/^analyst ended twice on this input: /);
  },
);

test('an idle host drains at once', async () => {
  expect(await analyse([])).toEqual([]);
});

test('an answer comes with its subject, also one that the analyst could not give', async () => {
  const answers: [Analysis, SentSubject][] = [];
  const host = createAnalystHost({
    canaries: [],
    keys: [],
    patience: 300,
    worker,
    answered: (analysis, subject) => answers.push([analysis, subject]),
  });
  const fine: SentSubject = { kind: 'exchange', exchange: sampleExchange({ seq: 5, url: 'fine' }) };
  // The worker of these tests knows no messages: it throws.
  const odd: SentSubject = { kind: 'message', message: sampleMessage({ exchangeSeq: 6, index: 7 }), host: 'a.test' };
  host.analyse(fine);
  host.analyse(odd);
  await host.drain();
  await host.close();
  expect(answers.map(([, subject]) => subject)).toEqual([fine, odd]);
  expect(answers.map(([{ exchangeSeq, message }]) => [exchangeSeq, message])).toEqual([
    [5, null],
    [6, 7],
  ]);
  expect(answers[1]?.[0].partial).toMatch(/^analyst ended twice/);
});

test('what there is no room for is answered at once as not taken apart, and the rest is not held up', async () => {
  const answers: Analysis[] = [];
  const host = createAnalystHost({
    canaries: [],
    keys: [],
    patience: 300,
    worker,
    most: { items: 40, bytes: 1e9 },
    answered: (analysis) => answers.push(analysis),
  });
  const ask = (seq: number): void => {
    host.analyse({ kind: 'exchange', exchange: sampleExchange({ seq, url: 'fine' }) });
  };
  for (let seq = 1; seq <= 50; seq += 1) ask(seq);
  expect(answers.map(({ exchangeSeq }) => exchangeSeq)).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
  expect(answers.every(({ partial }) => partial?.includes('telltale analyze') === true)).toBe(true);
  await host.drain();
  ask(51);
  await host.drain();
  await host.close();
  expect(answers).toHaveLength(51);
  expect(answers.filter(({ partial }) => partial === null)).toHaveLength(41);
});
