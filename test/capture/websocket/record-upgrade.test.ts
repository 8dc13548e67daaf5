import { expect, test } from 'vitest';
import type { LiveConnection } from '../../../src/capture/live-connection.ts';
import { openExchange } from '../../../src/capture/open-exchange.ts';
import { recordUpgrade } from '../../../src/capture/websocket/record-upgrade.ts';
import type { Exchange, ExchangeKind, Header, SocketMessage } from '../../../src/model/index.ts';
import { testDeps } from '../scripted.ts';
import { bytesOf, frame } from './frames.ts';

const MASK = [9, 8, 7, 6];
const ENDED = { requestComplete: true, responseComplete: true, failure: null };

/** A connection whose exchange was just switched to WebSocket. */
function switched(
  headers: readonly Header[] = [],
  onMessage: (message: SocketMessage) => void = () => undefined,
  kind: ExchangeKind = 'websocket',
) {
  const deps = testDeps();
  let phase = 1;
  const context = {
    connectionId: 1,
    clientIp: '10.0.0.2',
    clientPort: 5,
    nextSeq: () => 12,
    phase: () => phase,
    now: () => 1000 + phase,
    bodyCap: 1000,
    emit: (exchange: Exchange) => deps.exchanges.push(exchange),
  };
  const exchange = openExchange(context, {
    kind: 'http',
    method: 'GET',
    url: 'https://a.test/socket',
    host: 'a.test',
    port: 443,
    httpVersion: '1.1',
    requestHeaders: [],
    altered: [],
  });
  exchange.responded(101, headers);
  exchange.upgraded(kind);
  const sink = {
    ...deps.options.sink,
    message: (message: SocketMessage) => {
      onMessage(message);
      deps.messages.push(message);
    },
  };
  const connection = { context, deps: { ...deps, options: { ...deps.options, sink } } } as unknown as LiveConnection;
  const passing = recordUpgrade(connection, exchange);
  return { ...deps, passing, nextPhase: () => (phase += 1) };
}

test('the exchange is there before its messages; both directions are counted together; each message has its own phase', () => {
  const { passing, exchanges, messages, exchangeEnds, nextPhase } = switched();
  expect(exchanges).toMatchObject([{ seq: 12, kind: 'websocket', phaseId: 1, endedAt: null }]);
  passing.request.add(frame({ opcode: 1, payload: 'up', mask: MASK }));
  passing.response.add(frame({ opcode: 2, payload: 'down' }));
  nextPhase();
  passing.request.add(frame({ opcode: 1, payload: 'later', mask: MASK }));
  expect(messages).toMatchObject([
    { exchangeSeq: 12, index: 1, direction: 'up', kind: 'text', phaseId: 1, at: 1001 },
    { exchangeSeq: 12, index: 2, direction: 'down', kind: 'binary', phaseId: 1, at: 1001 },
    { exchangeSeq: 12, index: 3, direction: 'up', kind: 'text', phaseId: 2, at: 1002 },
  ]);
  passing.finish(ENDED);
  passing.finish(ENDED);
  expect(exchangeEnds).toEqual([
    {
      seq: 12,
      endedAt: 1002,
      requestBytes: 19,
      requestComplete: true,
      responseBytes: 6,
      responseComplete: true,
      error: null,
      errorDetail: null,
    },
  ]);
});

test('each direction is inflated as the answer agreed', () => {
  const { passing, messages } = switched([['Sec-WebSocket-Extensions', 'permessage-deflate; client_no_context_takeover']]); // prettier-ignore
  const hello = bytesOf('f2 48 cd c9 c9 07 00');
  const again = bytesOf('f2 00 11 00 00');
  for (const payload of [hello, again]) {
    passing.request.add(frame({ opcode: 1, reserved: 4, payload, mask: MASK }));
    passing.response.add(frame({ opcode: 1, reserved: 4, payload }));
  }
  const said = messages.map(({ direction, error, body }) => [direction, error === null, body.length]);
  expect(said).toEqual([
    ['up', true, 5],
    ['down', true, 5],
    ['up', false, 5],
    ['down', true, 5],
  ]);
});

test('a breach of the protocol is an error of the exchange, beside that of the connection; the other side is read on', () => {
  const { passing, messages, exchangeEnds } = switched();
  passing.request.add(frame({ opcode: 1, payload: 'no mask' }));
  passing.request.add(frame({ opcode: 1, payload: 'more' }));
  passing.response.add(frame({ opcode: 1, payload: 'still' }));
  const failure = { code: 'proxy-stopped', detail: 'telltale was stopped.' };
  passing.finish({ requestComplete: false, responseComplete: false, failure });
  expect(messages).toMatchObject([
    { direction: 'down', kind: 'text' },
    { direction: 'up', kind: 'unread', body: { length: 15 }, error: 'a frame of the phone has no mask' },
  ]);
  expect(exchangeEnds).toMatchObject([{ error: 'websocket-malformed', requestBytes: 15, requestComplete: false }]);
  expect(exchangeEnds[0]?.errorDetail).toBe(
    'What the phone sent is not WebSocket from some point on: a frame of the phone has no mask. telltale was stopped.',
  );
});

test('a message that is not finished makes its side incomplete, and no error', () => {
  const { passing, messages, exchangeEnds } = switched();
  passing.request.add(frame({ opcode: 2, payload: 'half a word', mask: MASK }).subarray(0, 9));
  passing.finish(ENDED);
  expect(messages).toMatchObject([{ kind: 'binary', body: { length: 3, complete: false } }]);
  expect(exchangeEnds).toMatchObject([{ requestComplete: false, responseComplete: true, error: null }]);
});

test('a fault in the reading ends the reading of that side and is told; nothing is thrown at the connection', () => {
  const { passing, exchangeEnds } = switched([], () => {
    throw new Error('queue gone mad');
  });
  const hello = frame({ opcode: 1, payload: 'Hello' });
  passing.response.add(hello);
  passing.response.add(hello);
  passing.finish(ENDED);
  expect(exchangeEnds).toMatchObject([{ responseBytes: 14, responseComplete: false, error: 'internal-error' }]);
  expect(exchangeEnds[0]?.errorDetail).toBe('A fault in telltale: queue gone mad');
});

test('what is switched to another protocol is kept as it comes, and reported at its end', () => {
  const { passing, exchanges, exchangeEnds } = switched([], () => undefined, 'raw');
  passing.request.add(Buffer.from('PRI * HTTP/2.0'));
  expect(exchanges).toEqual([]);
  passing.finish(ENDED);
  expect(exchanges).toMatchObject([{ kind: 'raw', endedAt: 1001, requestBody: { length: 14 } }]);
  expect(exchangeEnds).toEqual([]);
});
