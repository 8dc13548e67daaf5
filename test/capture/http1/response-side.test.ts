import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { CurrentExchange } from '../../../src/capture/http1/current-exchange.ts';
import { beginExchange, finishExchange } from '../../../src/capture/http1/current-exchange.ts';
import type { RequestHead } from '../../../src/capture/http1/head.ts';
import { readResponse } from '../../../src/capture/http1/response-side.ts';
import type { Exchange } from '../../../src/model/index.ts';

function begun(change: Partial<RequestHead> = {}): { current: CurrentExchange; recorded: () => Exchange } {
  const seen: Exchange[] = [];
  const head: RequestHead = { method: 'GET', target: '/', version: '1.1', headers: [], ...change };
  const route = { scheme: 'http', host: 'a.test', port: 80 } as const;
  const current = beginExchange(
    {
      connectionId: 1,
      clientIp: '127.0.0.1',
      clientPort: 2,
      nextSeq: () => 1,
      phase: () => 1,
      now: () => 0,
      bodyCap: 1000,
      emit: (exchange) => seen.push(exchange),
    },
    { head, framing: { kind: 'none' }, routed: { kind: 'relay', route, url: '', head: null, altered: [] } },
  );
  return {
    current,
    recorded() {
      finishExchange(current, null);
      return seen[0]!;
    },
  };
}
const read = (current: CurrentExchange, text: string) => readResponse(Buffer.from(text, 'latin1'), current);

test('an answer of known length is read to its end and not beyond', () => {
  const { current, recorded } = begun();
  const wire = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-a: b\r\n\r\nabc';
  expect(read(current, `${wire}HTTP/1.1`)).toEqual({ kind: 'done', end: wire.length });
  const exchange = recorded();
  expect(exchange).toMatchObject({ status: 200, responseHeaders: [['Content-Length', '3'], ['X-a', 'b']] }); // prettier-ignore
  expect(Buffer.from(exchange.responseBody!.kept).toString()).toBe('abc');
});

test('interim answers are passed on and not taken for the answer', () => {
  const { current, recorded } = begun();
  const interim = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n';
  expect(read(current, interim)).toEqual({ kind: 'more', end: interim.length });
  expect(current.responseStarted).toBe(false);
  read(current, 'HTTP/1.1 204 No\r\n\r\n');
  expect(recorded()).toMatchObject({ status: 204, responseBody: null });
});

test('half a head is kept back until it is whole', () => {
  const { current } = begun();
  expect(read(current, 'HTTP/1.1 200 OK\r\nContent-')).toEqual({ kind: 'more', end: 0 });
  expect(current.responseStarted).toBe(false);
});

test.each([
  ['099', 'HTTP/1.1 099 Odd\r\n\r\n'],
  ['a banner', '220 mail.test ESMTP\r\n\r\n'],
  ['the beginning of a banner', '2'],
  ['a version that is not ours', 'HTTP/2'],
  ['a bare line feed', 'HTTP/1.1 200 OK\nA: b\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ['a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['a switch of protocols that no one asked for', 'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n'],
])('%s is no answer', (_what, wire) => {
  expect(read(begun().current, wire).kind).toBe('bad');
});

test('a switch that was asked for ends the reading right after its head', () => {
  const { current, recorded } = begun({ headers: [['Upgrade', 'websocket'], ['Connection', 'Upgrade']] }); // prettier-ignore
  const head = 'HTTP/1.1 101 Switching\r\nUpgrade: WebSocket\r\n\r\n';
  expect(read(current, `${head}\x81\x00`)).toEqual({ kind: 'upgrade', end: head.length });
  expect(recorded()).toMatchObject({ kind: 'websocket', status: 101 });
});

test('another protocol than WebSocket is raw', () => {
  const { current, recorded } = begun({ headers: [['Upgrade', 'h2c']] });
  read(current, 'HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n');
  expect(recorded().kind).toBe('raw');
});

test('the answer to HEAD has no body, whatever its length says', () => {
  const { current } = begun({ method: 'HEAD' });
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n';
  expect(read(current, `${head}abc`)).toEqual({ kind: 'done', end: head.length });
});

test.each([
  ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', false],
  ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', true],
  ['HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n', true],
  ['HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n', false],
  ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', true],
])('after %j the connection is at its end: %s', (wire, closes) => {
  const { current } = begun();
  expect(read(current, wire).kind).toBe('done');
  expect(current.closeAfter).toBe(closes);
});

test('without a length the answer ends with the connection', () => {
  const { current } = begun();
  const wire = 'HTTP/1.1 200 OK\r\n\r\nabc';
  expect(read(current, wire)).toEqual({ kind: 'more', end: wire.length });
  expect(current.untilClose).toBe(true);
});

test('trailers are stored behind the headers', () => {
  const { current, recorded } = begun();
  read(current, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nGrpc-Status: 0\r\n\r\n');
  expect(recorded().responseHeaders.at(-1)).toEqual(['Grpc-Status', '0']);
});

test('however an answer is cut, the same bytes are relayed and the same body recorded', () => {
  const wire =
    'HTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\nT: v\r\n\r\n';
  assert(
    property(array(integer({ min: 0, max: wire.length })), (cuts) => {
      const { current, recorded } = begun();
      let waiting = Buffer.alloc(0);
      let relayed = '';
      const places = [...new Set([0, ...cuts, wire.length])].sort((a, b) => a - b);
      for (const [index, to] of places.entries()) {
        const bytes = Buffer.concat([waiting, Buffer.from(wire.slice(places[index - 1] ?? 0, to))]);
        const { end } = readResponse(bytes, current);
        relayed += bytes.toString('latin1', 0, end);
        waiting = bytes.subarray(end);
      }
      expect(relayed).toBe(wire);
      expect(Buffer.from(recorded().responseBody!.kept).toString()).toBe('abcde');
    }),
  );
});
