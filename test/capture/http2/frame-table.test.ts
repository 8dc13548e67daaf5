import { expect, test } from 'vitest';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { FLAG, FRAME, numberFrame } from '../../../src/capture/http2/frame.ts';
import type { FrameTableOptions } from '../../../src/capture/http2/frame-table.ts';
import { createFrameTable } from '../../../src/capture/http2/frame-table.ts';
import { createHpackDecoder } from '../../../src/capture/http2/hpack/decoder.ts';
import { INITIAL_SETTINGS } from '../../../src/capture/http2/peer-settings.ts';
import type { StreamEnd } from '../../../src/capture/http2/stream.ts';
import { createStream } from '../../../src/capture/http2/stream.ts';
import { block, get } from './frames.ts';

/** A connection's table, with what it said and did. */
function tableOf(role: 'client' | 'server', change: Partial<FrameTableOptions> = {}) {
  const said: string[] = [];
  const streams = new Map<number, StreamEnd>();
  const forgotten = new Set<number>();
  let last = role === 'client' ? 5 : 0;
  const put = (bytes: Buffer): void => {
    said.push(`put ${bytes[3]!} on ${bytes.readUInt32BE(5)}`);
  };
  const table = createFrameTable({
    role,
    streams,
    forgotten,
    decode: createHpackDecoder(100, 1_000),
    listener: {
      request: (stream, { list }, end) => said.push(`request ${stream.id} of ${list.length}${end ? ' end' : ''}`),
      malformed: (_fields, why) => said.push(`malformed: ${why}`),
      settled: () => said.push('settled'),
      goaway: (code, stream) => said.push(`goaway ${code} ${stream}`),
      ended: () => undefined,
      over: () => undefined,
    },
    now: () => 0,
    put,
    isOpen: () => true,
    last: () => last,
    accept(id) {
      last = id;
      const stream = createStream({
        sendWindow: () => 65_535,
        receiveWindow: 100,
        putFields: () => undefined,
        putData: () => undefined,
        put,
        room: () => 0,
        onReady: () => undefined,
        onConsumed: () => undefined,
        onGone: ({ id: gone }) => streams.delete(gone),
      });
      streams.set(id, stream);
      stream.open(id);
      return stream;
    },
    skip(id) {
      last = id;
      forgotten.add(id);
    },
    received: () => true,
    consumed: (bytes) => said.push(`consumed ${bytes}`),
    abandon: (stream) => said.push(`abandon ${stream}`),
    widen: () => true,
    settings: () => INITIAL_SETTINGS,
    apply: () => true,
    ...change,
  });
  const send = (type: number, flags: number, stream: number, payload: Buffer = Buffer.alloc(0)) =>
    table({ type, flags, stream, payload });
  return { said, streams, send };
}
function settled(role: 'client' | 'server', change?: Partial<FrameTableOptions>) {
  const table = tableOf(role, change);
  table.send(FRAME.settings, 0, 0);
  table.said.length = 0;
  return table;
}
const WHOLE = FLAG.endHeaders | FLAG.endStream;
const number = (value: number): Buffer => numberFrame(0, 0, value).subarray(9);
const goaway = Buffer.concat([number(3), number(0)]);

test('SETTINGS come first, are acknowledged, and are told of once', () => {
  const { send, said } = tableOf('server');
  expect(send(FRAME.ping, 0, 0, Buffer.alloc(8))).toMatchObject({ code: CODE.protocolError });
  expect(send(FRAME.settings, 0, 0)).toBeNull();
  expect(send(FRAME.settings, 0, 0)).toBeNull();
  expect(said).toEqual([`put ${FRAME.settings} on 0`, 'settled', `put ${FRAME.settings} on 0`]);
});

test('a request, its body and its end reach the stream', () => {
  const { send, said, streams } = settled('server');
  expect(send(FRAME.headers, FLAG.endHeaders, 1, block(get('/')))).toBeNull();
  expect(said).toEqual(['request 1 of 4']);
  expect(send(FRAME.data, FLAG.endStream, 1, Buffer.from('abc'))).toBeNull();
  expect(streams.get(1)?.remoteDone).toBe(true);
  expect(send(FRAME.headers, WHOLE, 3, block(get('/')))).toBeNull();
  expect(said.at(-1)).toBe('request 3 of 4 end');
});

test('a request that is malformed costs its stream alone', () => {
  const { send, said } = settled('server');
  expect(send(FRAME.headers, WHOLE, 1, block([[':method', 'GET']]))).toBeNull();
  expect(said).toEqual(['malformed: no :scheme', `put ${FRAME.reset} on 1`]);
  expect(send(FRAME.headers, WHOLE, 3, block(get('/')))).toBeNull();
});

test('after our GOAWAY requests are passed over, and what follows them too', () => {
  const { send, said } = settled('server', { isOpen: () => false });
  expect(send(FRAME.headers, FLAG.endHeaders, 1, block(get('/')))).toBeNull();
  expect(send(FRAME.data, 0, 1, Buffer.from('abc'))).toBeNull();
  expect(said).toEqual(['consumed 3']);
});

test('trailers end a stream, interim answers do not', () => {
  const { send, streams } = settled('server');
  send(FRAME.headers, FLAG.endHeaders, 1, block(get('/')));
  expect(send(FRAME.headers, WHOLE, 1, block([['a', 'b']]))).toBeNull();
  expect(streams.get(1)?.remoteDone).toBe(true);
});

test('a GOAWAY is told of, and gives up what the origin does not take', () => {
  const { send, said } = settled('client');
  expect(send(FRAME.goaway, 0, 0, goaway)).toBeNull();
  expect(said).toEqual(['goaway 0 3', 'abandon 3']);
});

test('what is unknown is passed over', () => {
  expect(settled('server').send(0xbe, 255, 9, Buffer.alloc(5))).toBeNull();
});

test.each<
  [what: string, frames: readonly [type: number, flags: number, stream: number, payload?: Buffer][], code: number]
>([
  ['DATA on no stream', [[FRAME.data, 0, 0]], CODE.protocolError],
  ['DATA on a stream that was never opened', [[FRAME.data, 0, 1]], CODE.protocolError],
  ['DATA of nothing but padding', [[FRAME.data, FLAG.padded, 1, Buffer.from([5])]], CODE.protocolError],
  ['HEADERS on no stream', [[FRAME.headers, WHOLE, 0, block(get('/'))]], CODE.protocolError],
  ['a stream with an even number', [[FRAME.headers, WHOLE, 2, block(get('/'))]], CODE.protocolError],
  ['headers that cannot be decompressed', [[FRAME.headers, WHOLE, 1, Buffer.from([0x80])]], CODE.compressionError],
  [
    'another frame in the middle of headers',
    [
      [FRAME.headers, 0, 1],
      [FRAME.ping, 0, 0, Buffer.alloc(8)],
    ],
    CODE.protocolError,
  ],
  ['a reset of no stream', [[FRAME.reset, 0, 0, number(0)]], CODE.protocolError],
  ['a reset of a stream that was never opened', [[FRAME.reset, 0, 9, number(0)]], CODE.protocolError],
  ['half a reset', [[FRAME.reset, 0, 1, Buffer.alloc(3)]], CODE.frameSizeError],
  ['SETTINGS on a stream', [[FRAME.settings, 0, 1]], CODE.protocolError],
  ['an acknowledgement with content', [[FRAME.settings, FLAG.ack, 0, Buffer.alloc(6)]], CODE.frameSizeError],
  ['a ping on a stream', [[FRAME.ping, 0, 1, Buffer.alloc(8)]], CODE.protocolError],
  ['a ping of seven bytes', [[FRAME.ping, 0, 0, Buffer.alloc(7)]], CODE.frameSizeError],
  ['a push', [[FRAME.pushPromise, 0, 1]], CODE.protocolError],
  ['GOAWAY on a stream', [[FRAME.goaway, 0, 1, goaway]], CODE.protocolError],
  ['half a GOAWAY', [[FRAME.goaway, 0, 0, number(0)]], CODE.frameSizeError],
  ['a window update of nothing', [[FRAME.windowUpdate, 0, 0, number(0)]], CODE.protocolError],
  ['a window of a stream that was never opened', [[FRAME.windowUpdate, 0, 1, number(1)]], CODE.protocolError],
  ['half a priority', [[FRAME.priority, 0, 1, number(0)]], CODE.frameSizeError],
  [
    'a stream that depends on itself',
    [[FRAME.priority, 0, 1, Buffer.concat([number(1), Buffer.alloc(1)])]],
    CODE.protocolError,
  ],
  [
    '1,001 empty DATA frames',
    [
      [FRAME.headers, FLAG.endHeaders, 1, block(get('/'))],
      ...Array.from({ length: 1_001 }, (): [number, number, number] => [FRAME.data, 0, 1]),
    ],
    CODE.enhanceYourCalm,
  ],
  [
    '1,001 resets',
    Array.from({ length: 1_001 }, (_, at): [number, number, number, Buffer][] => [
      [FRAME.headers, WHOLE, 2 * at + 1, block(get('/'))],
      [FRAME.reset, 0, 2 * at + 1, number(8)],
    ]).flat(),
    CODE.enhanceYourCalm,
  ],
])('%s is a fault of the connection', (_what, frames, code) => {
  // prettier-ignore
  const { send } = settled('server');
  expect(frames.map((frame) => send(...frame)).find((fault) => fault !== null)).toMatchObject({ code });
});

test('more data than was allowed is a fault of the stream, and of the connection when it is more than that', () => {
  const { send, said } = settled('server');
  send(FRAME.headers, FLAG.endHeaders, 1, block(get('/')));
  expect(send(FRAME.data, 0, 1, Buffer.alloc(101))).toBeNull();
  expect(said.at(-1)).toBe(`put ${FRAME.reset} on 1`);
  const strict = settled('server', { received: () => false });
  strict.send(FRAME.headers, FLAG.endHeaders, 1, block(get('/')));
  expect(strict.send(FRAME.data, 0, 1, Buffer.alloc(1))).toMatchObject({ code: CODE.flowControlError });
});
