import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from './loopback.ts';
import { sendRaw, startTestProxy, until } from './loopback.ts';
import type { ScriptedOrigin, Side } from './scripted.ts';
import { rawSide, recordedOf, scriptedOrigin, tunnelSide } from './scripted.ts';

let script: (side: Side) => void = () => undefined;
let origin: ScriptedOrigin;
let phone: TestProxy;
beforeAll(async () => {
  origin = await scriptedOrigin((side) => {
    script(side);
  });
  phone = await startTestProxy({
    timers: { serverFirst: 50, firstByte: 600, head: 600 },
    passthrough: (host) => host === 'blind.test' || host === 'named.test',
    resolve: new Map([
      ['blind.test:443', { host: '127.0.0.1', port: origin.port }],
      ['a.test:25', { host: '127.0.0.1', port: origin.port }],
      ['a.test:443', { host: '127.0.0.1', port: origin.port }],
    ]),
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
});
const exchangesOf = (side: Side) => recordedOf(phone, side).exchanges();
const endOf = (side: Side) => recordedOf(phone, side).over();
const HELLO = Buffer.concat([
  Buffer.from([0x16, 3, 1, 0, 66, 1, 0, 0, 62, 3, 3]),
  Buffer.alloc(32),
  Buffer.from([0, 0, 2, 0x13, 1, 1, 0, 0, 19, 0, 0, 0, 15, 0, 13, 0, 0, 10]),
  Buffer.from('named.test'),
]);

test('a server that speaks first is heard, and its connection is one raw exchange', async () => {
  script = (side) => {
    side.write('220 mail.test ESMTP\r\n');
    void side.sees('QUIT').then(() => side.socket.end('221 bye\r\n'));
  };
  const side = await tunnelSide(phone.proxy.port, 'a.test:25');
  await side.sees('220 mail.test');
  side.write('QUIT\r\n');
  await side.sees('221 bye');
  await until(() => exchangesOf(side).length === 1);
  expect(exchangesOf(side)).toMatchObject([{ kind: 'raw', host: 'a.test', port: 25, error: null }]);
  expect(await endOf(side)).toMatchObject({ outcome: 'tunnelled', targetHost: 'a.test', targetPort: 25 });
});

test('a phone that takes its time is still read as what it speaks', async () => {
  script = (side) => void side.sees('\r\n\r\n').then(() => { side.write('HTTP/1.1 204 No\r\n\r\n'); }); // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, 'a.test:25');
  await new Promise((resolve) => setTimeout(resolve, 200));
  side.write('GET /late HTTP/1.1\r\nHost: a.test\r\n\r\n');
  await side.sees('204');
  expect(exchangesOf(side)).toMatchObject([{ kind: 'http', url: 'http://a.test:25/late', status: 204 }]);
  side.socket.destroy();
});

test('what no one reads goes through raw', async () => {
  script = (side) => void side.sees('PING').then(() => { side.write('+PONG\r\n'); }); // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, 'a.test:25');
  side.write('*1\r\n$4\r\nPING\r\n');
  await side.sees('+PONG');
  side.socket.destroy();
  origin.sides.at(-1)!.socket.end();
});

test('a host that is passed through is, with the name and the size of what it was, and the beginning only', async () => {
  script = (side) => { side.socket.end('sealed'); }; // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, 'blind.test:443');
  side.write(Buffer.concat([HELLO, Buffer.alloc(9000)]));
  await side.sees('sealed');
  side.socket.end();
  await until(() => exchangesOf(side).length === 1);
  expect(exchangesOf(side)).toMatchObject([
    { kind: 'blind', error: 'passed-through-asked', requestBody: { length: HELLO.length + 9000 } },
  ]);
  expect(exchangesOf(side)[0]?.requestBody?.kept.length).toBe(4096);
  expect(await endOf(side)).toMatchObject({ outcome: 'tunnelled', sni: 'named.test' });
});

test('a name in the hello is passed through as a name in CONNECT is', async () => {
  script = (side) => { side.socket.end('sealed'); }; // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, 'a.test:443');
  side.write(HELLO);
  await side.sees('sealed');
  side.socket.end();
  expect(await endOf(side)).toMatchObject({ outcome: 'tunnelled', sni: 'named.test', targetHost: 'a.test' });
});

test('an address of ours is refused before anything is connected, and both CONNECT and reason are recorded', async () => {
  const strict = await startTestProxy({ allowLoopback: false });
  const before = origin.sides.length;
  const answer = await sendRaw(strict.proxy.port, `CONNECT 127.0.0.1:${origin.port} HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*X-Telltale-Error: refused-address/);
  await until(() => strict.ends.length === 1);
  expect(strict.exchanges).toMatchObject([
    { kind: 'blind', method: 'CONNECT', host: '127.0.0.1', error: 'refused-address' },
  ]);
  expect(strict.ends).toMatchObject([{ outcome: 'refused', targetHost: '127.0.0.1', targetPort: origin.port }]);
  expect(origin.sides.length).toBe(before);
  await strict.close();
});

test('CONNECT and then nothing is no exchange, half a hello is one', async () => {
  const nothing = await tunnelSide(phone.proxy.port, 'blind.test:443');
  nothing.socket.end();
  expect(await endOf(nothing)).toMatchObject({ outcome: 'idle', detail: 'CONNECT, and then nothing.' });
  expect(exchangesOf(nothing)).toEqual([]);
  const half = await tunnelSide(phone.proxy.port, 'a.test:443');
  half.write(HELLO.subarray(0, 30));
  expect(await endOf(half)).toMatchObject({ outcome: 'tls-failed' });
  expect(exchangesOf(half)).toMatchObject([{ kind: 'blind', error: 'timed-out', requestBody: { length: 30 } }]);
});

test('half a hello that came with CONNECT itself is waited for', async () => {
  script = (side) => { side.socket.end('sealed'); }; // prettier-ignore
  const side = await rawSide(phone.proxy.port);
  side.write(Buffer.concat([Buffer.from('CONNECT blind.test:443 HTTP/1.1\r\nHost: x\r\n\r\n'), HELLO.subarray(0, 20)]));
  await side.sees('Established');
  side.write(HELLO.subarray(20));
  await side.sees('sealed');
});

test('a server that is not there ends a silent phone with a reason', async () => {
  const side = await tunnelSide(phone.proxy.port, '127.0.0.1:1');
  await side.closed;
  expect(exchangesOf(side)).toMatchObject([{ kind: 'blind', error: 'upstream-refused' }]);
});

test('a server that closes a silent connection closes it for the phone', async () => {
  script = (side) => side.socket.end();
  const side = await tunnelSide(phone.proxy.port, 'a.test:25');
  await until(() => side.ended());
  expect(await endOf(side)).toMatchObject({ outcome: 'idle' });
});

test('a phone that leaves before its name was resolved is an attempt', async () => {
  const side = await rawSide(phone.proxy.port);
  side.write('CONNECT no-such-name.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n');
  side.socket.resetAndDestroy();
  expect(await endOf(side)).toBeDefined();
});

test('a phone that says all it has to say and ends, while its origin is dialled, is heard and answered', async () => {
  script = (side) => void side.sees('PING').then(() => side.gone()).then(() => side.socket.end('+PONG\r\n')); // prettier-ignore
  const side = await rawSide(phone.proxy.port, true);
  side.socket.end('CONNECT a.test:25 HTTP/1.1\r\nHost: x\r\n\r\n*1\r\n$4\r\nPING\r\n');
  await side.sees('+PONG');
  expect(await endOf(side)).toMatchObject({ outcome: 'tunnelled' });
  expect(exchangesOf(side)).toMatchObject([{ kind: 'raw', error: null, requestBody: { length: 14, complete: true } }]);
});

test('an HTTP request that ends so is an abort, and what it asked is recorded', async () => {
  script = () => undefined;
  const side = await rawSide(phone.proxy.port, true);
  side.socket.end('CONNECT a.test:25 HTTP/1.1\r\nHost: x\r\n\r\nGET /x HTTP/1.1\r\nHost: a.test\r\n\r\n');
  await endOf(side);
  expect(exchangesOf(side)).toMatchObject([{ url: 'http://a.test:25/x', error: 'client-abort' }]);
});

test('an origin that has said all it has to say is still told what the phone says', async () => {
  script = (side) => { side.socket.end('+HELLO\r\n'); }; // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, 'a.test:25', true);
  side.write('*1\r\n');
  await until(() => side.ended());
  side.socket.end('*2 and more\r\n');
  await origin.sides.at(-1)!.sees('*2 and more');
  expect(await endOf(side)).toMatchObject({ outcome: 'tunnelled' });
});
