import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstBytes } from '../../src/capture/first-bytes.ts';
import { socketPair } from './scripted.ts';

type Pair = Awaited<ReturnType<typeof socketPair>>;
let phone: Pair;
let origin: Pair;
beforeEach(async () => {
  [phone, origin] = [await socketPair(), await socketPair()];
});
afterEach(() => {
  phone.close();
  origin.close();
});
const EMPTY = Buffer.alloc(0);

/** A ClientHello without extensions. */
const HELLO = Buffer.concat([
  Buffer.from([0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3]),
  Buffer.alloc(32),
  Buffer.from([0, 0, 2, 0x13, 1, 1, 0]),
]);

test.each([
  ['G', 'http'],
  ['GET / HTTP/1.1\r\n', 'http'],
  ['\r\nGET / HTTP/1.1\r\n', 'http'],
  ['GET /\r\n', 'http'],
  ['M-SEARCH * HTTP/1.1\r\n', 'http'],
  ['FOO / HTTP/1.1\nA: b\n', 'http'],
  ['CONNECT a:1', 'http'],
  ['SSH-2.0-OpenSSH_9.6p1 Ubuntu-3\r\n', 'other'],
  ['EHLO x\r\n', 'other'],
  ['*1\r\n$4\r\nPING\r\n', 'other'],
  ['\x10\x12\0\x04MQTT', 'other'],
  ['\x05\x01\0', 'other'],
  ['\x80\x2e\x01', 'other'],
  ['{"a":1}\n', 'other'],
  ['\x16\x09garbage garbage', 'other'],
])('a connection that starts with %j is %s', async (text, kind) => {
  const seen = firstBytes(phone.near, { rest: EMPTY });
  phone.far.write(text);
  expect(await seen).toMatchObject({ kind });
  expect(phone.near.isPaused()).toBe(true);
});

test('bytes that were read already count, and half a hello among them is waited for', async () => {
  expect(await firstBytes(phone.near, { rest: Buffer.from('GET / HTTP/1.1\r\n') })).toMatchObject({ kind: 'http' });
  const seen = firstBytes(phone.near, { rest: HELLO.subarray(0, 20) });
  phone.far.write(HELLO.subarray(20));
  expect(await seen).toMatchObject({ kind: 'tls', hello: { sni: null, alpn: null }, bytes: HELLO });
});

test('a phone that goes away leaves what it had begun to say', async () => {
  const seen = firstBytes(phone.near, { rest: EMPTY, patience: 10_000 });
  phone.far.write(HELLO.subarray(0, 20));
  setTimeout(() => phone.far.socket.end(), 20);
  expect(await seen).toEqual({ kind: 'closed', bytes: HELLO.subarray(0, 20) });
});

test('a phone that was gone before anyone looked is seen to be gone', async () => {
  phone.near.destroy();
  expect(await firstBytes(phone.near, { rest: EMPTY })).toEqual({ kind: 'closed', bytes: EMPTY });
});

test('the connection below TLS counts too', async () => {
  const seen = firstBytes(phone.near, { rest: EMPTY, below: origin.near });
  origin.near.destroy();
  expect((await seen).kind).toBe('closed');
});

test('silence is an answer when it is asked for, and half a hello is not silence', async () => {
  expect(await firstBytes(phone.near, { rest: EMPTY, patience: 20 })).toEqual({ kind: 'silent' });
  const seen = firstBytes(phone.near, { rest: HELLO.subarray(0, 20), patience: 10 });
  setTimeout(() => {
    phone.far.write(HELLO.subarray(20));
  }, 50);
  expect((await seen).kind).toBe('tls');
});

test('an origin that speaks first, closes first or was closed before is seen', async () => {
  const options = { rest: EMPTY, server: origin.near };
  const seen = firstBytes(phone.near, options);
  origin.far.write('220 hello');
  expect(await seen).toEqual({ kind: 'server', bytes: Buffer.from('220 hello') });
  const closed = firstBytes(phone.near, options);
  origin.far.socket.end();
  expect(await closed).toEqual({ kind: 'server', bytes: EMPTY });
  expect(await firstBytes(phone.near, options)).toEqual({ kind: 'server', bytes: EMPTY });
});

test('whatever happens, no listener stays behind', async () => {
  const before = ['data', 'end', 'close'].map((event) => phone.near.listenerCount(event));
  await firstBytes(phone.near, { rest: EMPTY, patience: 5, server: origin.near });
  await firstBytes(phone.near, { rest: Buffer.from('GET '), server: origin.near });
  expect(['data', 'end', 'close'].map((event) => phone.near.listenerCount(event))).toEqual(before);
});
