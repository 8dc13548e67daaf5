import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConnection } from '../../src/capture/live-connection.ts';
import { failUnread, openUnread } from '../../src/capture/unread.ts';
import { socketPair, testDeps } from './scripted.ts';

let pair: Awaited<ReturnType<typeof socketPair>>;
beforeAll(async () => {
  pair = await socketPair();
});
afterAll(() => {
  pair.close();
});
const TARGET = { host: 'a.test', port: 5228 };

test('an attempt that came to nothing names its target and its reason', () => {
  const deps = testDeps();
  failUnread(openConnection(pair.near, 1, deps), TARGET, { code: 'dns-failed', detail: 'No.' });
  expect(deps.exchanges).toMatchObject([
    { kind: 'blind', host: 'a.test', port: 5228, method: null, url: null, error: 'dns-failed', errorDetail: 'No.', requestBody: null, phaseId: 7 }, // prettier-ignore
  ]);
});

test('raw bytes are kept up to the cap, unread ones only at their beginning', () => {
  const deps = { ...testDeps(), bodyCap: 100_000 };
  const connection = openConnection(pair.near, 1, deps);
  for (const kind of ['raw', 'blind'] as const) {
    const exchange = openUnread(connection, kind, TARGET);
    exchange.request.add(Buffer.alloc(50_000));
    exchange.finish({ requestComplete: true, responseComplete: true, failure: null });
  }
  expect(deps.exchanges.map(({ kind, requestBody }) => [kind, requestBody?.kept.length, requestBody?.length])).toEqual([
    ['raw', 50_000, 50_000],
    ['blind', 4096, 50_000],
  ]);
});
