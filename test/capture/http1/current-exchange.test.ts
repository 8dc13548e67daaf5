import { expect, test } from 'vitest';
import type { Begin } from '../../../src/capture/http1/current-exchange.ts';
import { beginExchange, finishExchange } from '../../../src/capture/http1/current-exchange.ts';
import type { RequestHead } from '../../../src/capture/http1/head.ts';
import type { Exchange } from '../../../src/model/index.ts';

const routed: Begin['routed'] = {
  kind: 'relay',
  route: { scheme: 'https', host: 'a.test', port: 443 },
  url: 'https://a.test/x',
  head: null,
  altered: ['something'],
};

function begin(head: Partial<RequestHead>, framing: Begin['framing'] = { kind: 'none' }) {
  const seen: Exchange[] = [];
  const current = beginExchange(
    {
      connectionId: 3,
      clientIp: '10.0.0.9',
      clientPort: 4,
      nextSeq: () => 5,
      phase: () => 6,
      now: () => 7,
      bodyCap: 100,
      emit: (exchange) => seen.push(exchange),
    },
    { head: { method: 'POST', target: '/x', version: '1.1', headers: [], ...head }, framing, routed },
  );
  return { current, seen };
}

test.each<[Partial<RequestHead>, boolean]>([
  [{}, false],
  [{ version: '1.0' }, true],
  [{ version: '1.0', headers: [['Connection', 'Keep-Alive']] }, false],
  [{ headers: [['Connection', 'close']] }, true],
  [{ headers: [['connection', 'x, Close']] }, true],
  [{ headers: [['Connection', 'closed']] }, false],
])('after %j the connection is at its end: %s', (head, closes) => {
  expect(begin(head).current.closeAfter).toBe(closes);
});

test('only a request that names a protocol has asked for one', () => {
  expect(begin({}).current.upgradeAsked).toBe(false);
  expect(begin({ headers: [['UPGRADE', 'websocket']] }).current.upgradeAsked).toBe(true);
});

test('an exchange is reported once, with what was known of it and what had come', () => {
  const { current, seen } = begin({ headers: [['A', 'b']] }, { kind: 'length', length: 4 });
  current.requestReader.read(Buffer.from('ab'), 0);
  finishExchange(current, { code: 'client-abort', detail: 'Gone.' });
  finishExchange(current, null);
  expect(seen).toMatchObject([
    {
      seq: 5,
      kind: 'http',
      connectionId: 3,
      phaseId: 6,
      method: 'POST',
      url: 'https://a.test/x',
      host: 'a.test',
      port: 443,
      httpVersion: '1.1',
      status: null,
      requestHeaders: [['A', 'b']],
      requestBody: { length: 2, complete: false },
      responseBody: null,
      error: 'client-abort',
      errorDetail: 'Gone.',
      altered: ['something'],
    },
  ]);
});

test('trailers of the request are stored behind its headers', () => {
  const { current, seen } = begin({ headers: [['A', 'b']] }, { kind: 'chunked' });
  current.requestReader.read(Buffer.from('1\r\na\r\n0\r\nT: v\r\n\r\n'), 0);
  finishExchange(current, null);
  expect(seen[0]).toMatchObject({ requestHeaders: [['A', 'b'], ['T', 'v']], requestBody: { length: 1, complete: true } }); // prettier-ignore
});
