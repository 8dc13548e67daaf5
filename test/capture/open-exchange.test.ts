import { expect, test } from 'vitest';
import type { ExchangeContext } from '../../src/capture/open-exchange.ts';
import { openExchange, recordRefused } from '../../src/capture/open-exchange.ts';
import type { Exchange } from '../../src/model/index.ts';

function context(): ExchangeContext & { seen: Exchange[] } {
  const seen: Exchange[] = [];
  let [seq, phase, now] = [0, 0, 100];
  return {
    seen,
    connectionId: 9,
    clientIp: '10.0.0.2',
    clientPort: 5,
    nextSeq: () => (seq += 1),
    phase: () => (phase += 1),
    now: () => (now += 10),
    bodyCap: 10,
    emit: (exchange) => seen.push(exchange),
  };
}
const START = {
  kind: 'http',
  method: 'GET',
  url: 'http://a.test/',
  host: 'a.test',
  port: 80,
  httpVersion: '1.1',
  requestHeaders: [],
  altered: [],
} as const;
const WHOLE = { requestComplete: true, responseComplete: true, failure: null };

test('an exchange belongs to the moment and the phase in which it began', () => {
  const own = context();
  const first = openExchange(own, START);
  const second = openExchange(own, START);
  second.finish(WHOLE);
  first.finish(WHOLE);
  expect(own.seen).toMatchObject([
    { seq: 2, phaseId: 2, startedAt: 120, endedAt: 130 },
    { seq: 1, phaseId: 1, startedAt: 110, endedAt: 140 },
  ]);
});

test('it is reported once, however often it is finished', () => {
  const own = context();
  const exchange = openExchange(own, START);
  exchange.finish(WHOLE);
  exchange.finish({ ...WHOLE, failure: { code: 'late', detail: '' } });
  expect(own.seen).toHaveLength(1);
  expect(own.seen[0]?.error).toBeNull();
});

test('no body is null; a body that stopped at its beginning is an empty one that is not complete', () => {
  const own = context();
  openExchange(own, START).finish(WHOLE);
  openExchange(own, START).finish({ ...WHOLE, requestComplete: false });
  const answered = openExchange(own, START);
  answered.responded(200, [['A', 'b']]);
  answered.finish({ ...WHOLE, responseComplete: false });
  expect(own.seen).toMatchObject([
    { requestBody: null, responseBody: null, status: null },
    { requestBody: { length: 0, complete: false }, responseBody: null },
    { requestBody: null, responseBody: { length: 0, complete: false }, status: 200, responseHeaders: [['A', 'b']] },
  ]);
});

test('an upgrade changes what it is', () => {
  const own = context();
  const exchange = openExchange(own, START);
  exchange.upgraded('websocket');
  exchange.finish(WHOLE);
  expect(own.seen[0]?.kind).toBe('websocket');
});

test('one that goes on is reported as it stands, and then it is finished elsewhere', () => {
  const own = context();
  const exchange = openExchange(own, START);
  exchange.request.add(Buffer.from('body'));
  exchange.responded(101, [['Upgrade', 'websocket']]);
  exchange.upgraded('websocket');
  expect(exchange.kind).toBe('websocket');
  const open = exchange.report();
  exchange.report();
  exchange.finish(WHOLE);
  expect(own.seen).toEqual([open]);
  expect(open).toMatchObject({
    seq: 1,
    kind: 'websocket',
    endedAt: null,
    status: 101,
    responseBody: null,
    error: null,
  });
  expect(open).toMatchObject({ requestBody: { length: 4 }, responseHeaders: [['Upgrade', 'websocket']] });
});

test('a refused request leaves what could be read of it, or its bytes', () => {
  const own = context();
  const failure = { code: 'bad-host', detail: 'No.' };
  recordRefused(own, failure, {
    head: { method: 'CONNECT', target: '../x:443', version: '1.1', headers: [['A', 'b']] },
  });
  recordRefused(own, failure, {
    target: { host: 'a.test', port: 443 },
    bytes: Buffer.from('\x16\x03bytes that are long'),
  });
  expect(own.seen).toMatchObject([
    { kind: 'blind', method: 'CONNECT', url: '../x:443', host: null, port: null, error: 'bad-host', requestBody: null },
    { kind: 'blind', method: null, url: null, host: 'a.test', port: 443, requestBody: { length: 21 } },
  ]);
  expect(own.seen[1]?.requestBody?.kept.length).toBe(10);
});
