import type { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import type { Fault } from '../../../src/capture/http2/codes.ts';
import { CODE } from '../../../src/capture/http2/codes.ts';
import type { Endpoint, EndpointListener } from '../../../src/capture/http2/endpoint.ts';
import { openEndpoint } from '../../../src/capture/http2/endpoint.ts';
import type { Lost, Stream } from '../../../src/capture/http2/stream.ts';
import { until } from '../loopback.ts';
import { duplexes } from './duplexes.ts';
import { get, PREFACE, request, reset, SETTINGS } from './frames.ts';

const list = (...own: (readonly [string, string])[]) => ({ list: own, sensitive: new Set<number>() });
const start = (socket: Duplex) => socket.resume();
const GET = { list: get('/'), sensitive: new Set<number>() };

interface Seen {
  readonly requests: { readonly stream: Stream; readonly end: boolean }[];
  readonly goaways: number[];
  readonly overs: (Fault | null)[];
  ended: number;
}

/** Two endpoints that talk to each other in memory. */
function pair(onServer: Partial<EndpointListener> = {}) {
  const [near, far] = duplexes();
  const failures: unknown[] = [];
  const connection = { fail: (error: unknown) => failures.push(error) };
  const seenBy = (): Seen => ({ requests: [], goaways: [], overs: [], ended: 0 });
  const [client, server] = [seenBy(), seenBy()];
  const open = (role: 'client' | 'server', seen: Seen, own: Partial<EndpointListener> = {}): Endpoint =>
    openEndpoint({
      ...{ role, connection, socket: role === 'client' ? near : far, first: Buffer.alloc(0), window: 100_000, start },
      now: () => 0,
      listener: {
        request: (stream, _fields, end) => seen.requests.push({ stream, end }),
        goaway: (code) => seen.goaways.push(code),
        ended: () => (seen.ended += 1),
        over: (fault) => seen.overs.push(fault),
        ...own,
      },
    });
  return { near, far, failures, client, server, ask: open('client', client), serve: open('server', server, onServer) };
}
function heard(stream: Stream) {
  const told = { heads: [] as string[], bytes: 0, end: false, lost: [] as Lost[] };
  stream.listen({
    fields: (fields, end) => {
      told.heads.push(fields.list[0]![1]);
      told.end = end;
    },
    data: (bytes, end) => {
      told.bytes += bytes.length;
      told.end = end;
      stream.consume(bytes.length);
    },
    sent: () => undefined,
    lost: (how) => told.lost.push(how),
  });
  return told;
}

test('a request and its answer, both with a body larger than every window', async () => {
  const { ask, server, client, failures } = pair({
    request(stream) {
      stream.listen({
        fields: () => undefined,
        data(bytes, end) {
          stream.consume(bytes.length);
          if (!end) return;
          stream.send(list([':status', '200']), false);
          stream.write(Buffer.alloc(20_000_000), false);
          stream.send(list(['grpc-status', '0']), true);
        },
        sent: () => undefined,
        lost: () => undefined,
      });
    },
  });
  const stream = ask.request(GET, false);
  const told = heard(stream);
  stream.write(Buffer.alloc(20_000_000), true);
  await until(() => told.end);
  expect(told).toMatchObject({ heads: ['200', '0'], bytes: 20_000_000, lost: [] });
  await until(() => client.ended === 1 && server.ended === 1);
  expect(failures).toEqual([]);
});

test('a body that no one consumes stops at the window of its stream', async () => {
  const { ask, server } = pair();
  const stream = ask.request(GET, false);
  let sent = 0;
  stream.listen({
    fields: () => undefined,
    data: () => undefined,
    sent: (bytes) => (sent += bytes),
    lost: () => undefined,
  });
  stream.write(Buffer.alloc(1_000_000), true);
  await until(() => sent >= 100_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([sent, server.requests.length]).toEqual([100_000, 1]);
});

test('a GOAWAY lets what is open end, and then the connection is over', async () => {
  const { ask, serve, client, server, far } = pair();
  const told = heard(ask.request(GET, true));
  await until(() => server.requests.length === 1);
  serve.leave();
  await until(() => client.goaways.length === 1);
  expect([serve.open, client.goaways]).toEqual([false, [CODE.noError]]);
  server.requests[0]!.stream.send(list([':status', '204']), true);
  await until(() => far.writableFinished);
  expect(told.heads).toEqual(['204']);
});

test('an end loses every stream, those that wait for their turn too', async () => {
  const { ask, serve, server, client } = pair();
  const streams = Array.from({ length: 300 }, () => heard(ask.request(GET, true)));
  await until(() => server.requests.length >= 256);
  serve.close(CODE.enhanceYourCalm);
  await until(() => client.overs.length === 1);
  expect(client.goaways).toEqual([CODE.enhanceYourCalm]);
  expect(streams.every(({ lost }) => lost.length === 1 && lost[0]!.kind === 'connection')).toBe(true);
});

test('a peer that has gone is over without a fault, once', async () => {
  const [near, far] = duplexes();
  const overs: (Fault | null)[] = [];
  openEndpoint({
    ...{
      role: 'server',
      connection: { fail: () => undefined },
      socket: far,
      first: Buffer.alloc(0),
      window: 1_000,
      start,
    },
    now: () => 0,
    listener: { goaway: () => undefined, ended: () => undefined, over: (fault) => overs.push(fault) },
  });
  near.end();
  await until(() => overs.length === 1);
  far.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  expect(overs).toEqual([null]);
});

test('what the phone goes on to open after our GOAWAY costs no memory and no answer', async () => {
  const [near, far] = duplexes();
  const requests: number[] = [];
  let over = false;
  const endpoint = openEndpoint({
    ...{
      role: 'server',
      connection: { fail: () => undefined },
      socket: far,
      first: Buffer.alloc(0),
      window: 1_000,
      start,
    },
    now: () => 0,
    listener: {
      request: (stream) => requests.push(stream.id),
      goaway: () => undefined,
      ended: () => undefined,
      over: () => (over = true),
    },
  });
  near.resume();
  near.write(Buffer.concat([PREFACE, SETTINGS, request(1, get('/'))]));
  await until(() => requests.length === 1);
  endpoint.leave();
  const many = Array.from({ length: 5_000 }, (_, at) => request(2 * at + 3, get('/')));
  near.write(Buffer.concat(many));
  near.write(reset(10_001));
  near.end();
  await until(() => over);
  expect(requests).toEqual([1]);
});

test('a fault of ours costs the connection, and not the process', async () => {
  const { ask, failures } = pair({
    request() {
      throw new Error('a bug');
    },
  });
  ask.request(GET, true);
  await until(() => failures.length === 1);
  expect(failures).toMatchObject([{ message: 'a bug' }]);
});
