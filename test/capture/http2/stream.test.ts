import { beforeEach, expect, test } from 'vitest';
import { FRAME } from '../../../src/capture/http2/frame.ts';
import type { Lost, StreamEnd, StreamPort } from '../../../src/capture/http2/stream.ts';
import { createStream } from '../../../src/capture/http2/stream.ts';

const fields = (name: string) => ({ list: [[name, '1'] as const], sensitive: new Set<number>() });
let log: string[];
let room: number;
let window: number;
let ready: StreamEnd[];
let port: StreamPort;
beforeEach(() => {
  log = [];
  ready = [];
  room = 1_000_000;
  window = 1_000;
  port = {
    sendWindow: () => window,
    receiveWindow: 100,
    putFields: (id, own, end) => log.push(`${id} ${own.list[0]![0]}${end ? ' end' : ''}`),
    putData: (id, bytes, end) => log.push(`${id} ${bytes.length} bytes${end ? ' end' : ''}`),
    put: (frame) => log.push(`${frame.readUInt32BE(5)} ${frame[3] === FRAME.reset ? 'reset' : 'window'} ${frame.readUInt32BE(9)}`), // prettier-ignore
    room: () => room,
    onReady: (stream) => ready.push(stream),
    onConsumed: (bytes) => (bytes > 0 ? log.push(`consumed ${bytes}`) : undefined),
    onGone: (_stream, byUs) => log.push(byUs ? 'gone by us' : 'gone'),
  };
});
function heard(stream: StreamEnd): string[] {
  const told: string[] = [];
  stream.listen({
    fields: (own, end) => told.push(`${own.list[0]![0]}${end ? ' end' : ''}`),
    data: (bytes, end) => told.push(`${bytes.length} bytes${end ? ' end' : ''}`),
    sent: (bytes) => told.push(`sent ${bytes}`),
    lost: (how: Lost) => told.push(`lost ${how.kind}`),
  });
  return told;
}
function opened(): StreamEnd {
  const stream = createStream(port);
  stream.open(3);
  return stream;
}

test('what is sent before it has its number goes out when it has, in order', () => {
  const stream = createStream(port);
  stream.send(fields('head'), false);
  stream.write(Buffer.alloc(5), false);
  stream.write(Buffer.alloc(5), true);
  expect(log).toEqual([]);
  stream.open(7);
  expect(log).toEqual(['7 head']);
  ready[0]!.sendSome(1_000);
  expect(log).toEqual(['7 head', '7 10 bytes end']);
  const bare = createStream(port);
  bare.send(fields('head'), false);
  bare.write(Buffer.alloc(0), true);
  bare.open(9);
  expect(log.slice(2)).toEqual(['9 head', '9 0 bytes end']);
});

test('it is over when both sides have ended, and not before', () => {
  const stream = opened();
  const told = heard(stream);
  stream.send(fields('head'), true);
  expect(stream.gone).toBe(false);
  stream.takeFields(fields('answer'), false);
  expect(stream.takeData(Buffer.alloc(4), 4, true)).toBe(true);
  expect([stream.gone, log.at(-1)]).toEqual([true, 'gone']);
  expect(told).toEqual(['answer', '4 bytes end']);
});

test('bodies wait for the window of the other side, and trailers behind them', () => {
  window = 10;
  const stream = opened();
  const told = heard(stream);
  stream.write(Buffer.alloc(8), false);
  stream.write(Buffer.alloc(8), false);
  stream.send(fields('trailer'), true);
  expect(log).toEqual(['3 8 bytes']);
  stream.sendSome(1_000);
  expect([log.at(-1), stream.ready]).toEqual(['3 2 bytes', false]);
  expect(stream.widen(100)).toBe(true);
  stream.sendSome(1_000);
  expect(log.slice(2)).toEqual(['3 6 bytes', '3 trailer end']);
  expect(told).toEqual(['sent 8', 'sent 2', 'sent 6']);
  expect(stream.widen(0x7fffffff)).toBe(false);
});

test('bodies wait for room on the connection', () => {
  room = 0;
  const stream = opened();
  stream.write(Buffer.alloc(8), true);
  expect([log, ready]).toEqual([[], [stream]]);
});

test('the other side may send as much as was consumed, told when it is half of the window', () => {
  const stream = opened();
  stream.takeData(Buffer.alloc(60), 60, false);
  stream.consume(40);
  expect(log).toEqual(['consumed 40']);
  stream.consume(20);
  expect(log).toEqual(['consumed 40', 'consumed 20', '3 window 60']);
  expect(stream.takeData(Buffer.alloc(100), 100, false)).toBe(true);
  expect(stream.takeData(Buffer.alloc(1), 1, false)).toBe(false);
});

test('padding is consumed at once', () => {
  const stream = opened();
  heard(stream);
  stream.takeData(Buffer.alloc(1), 90, false);
  expect(log).toEqual(['consumed 89', '3 window 89']);
});

test('what was not consumed when it is over is given back to the connection', () => {
  const stream = opened();
  const told = heard(stream);
  stream.takeData(Buffer.alloc(60), 60, false);
  stream.reset(8);
  expect(log).toEqual(['3 reset 8', 'consumed 60', 'gone by us']);
  stream.reset(8);
  stream.write(Buffer.alloc(1), true);
  stream.consume(60);
  expect(log).toHaveLength(3);
  expect(told).toEqual(['60 bytes']);
});

test('a reset after all comes behind what waits, and behind an end', () => {
  window = 4;
  const stream = opened();
  stream.write(Buffer.alloc(8), false);
  stream.resetAfterAll(5);
  expect(log).toEqual([]);
  stream.sendSome(99);
  stream.widen(99);
  stream.sendSome(99);
  expect(log).toEqual(['3 4 bytes', '3 4 bytes', '3 reset 5', 'gone by us']);
  log = [];
  const other = opened();
  other.write(Buffer.alloc(2), true);
  other.resetAfterAll(0);
  expect(log).toEqual(['3 2 bytes end', '3 reset 0', 'gone by us']);
});

test('a loss is told once, and the other side is told of its fault', () => {
  const stream = opened();
  const told = heard(stream);
  stream.lose({ kind: 'fault', code: 1, why: 'x' });
  stream.lose({ kind: 'connection' });
  expect(told).toEqual(['lost fault']);
  expect(log).toEqual(['3 reset 1', 'gone by us']);
});
