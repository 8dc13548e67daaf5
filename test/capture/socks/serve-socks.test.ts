import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from '../loopback.ts';
import { startTestProxy, until } from '../loopback.ts';
import type { ScriptedOrigin, Side } from '../scripted.ts';
import { rawSide, recordedOf, scriptedOrigin } from '../scripted.ts';

let origin: ScriptedOrigin;
let phone: TestProxy;
beforeAll(async () => {
  origin = await scriptedOrigin((side) => {
    void side.sees('\r\n\r\n').then(() => {
      side.write('HTTP/1.1 204 No\r\n\r\n');
    });
  });
  phone = await startTestProxy({
    timers: { head: 300 },
    allowLoopback: false,
    resolve: new Map([['a.test:80', { host: '127.0.0.1', port: origin.port }]]),
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
});

const request = (host: string, port = 80): Buffer =>
  Buffer.concat([Buffer.from([5, 1, 0, 3, host.length]), Buffer.from(host), Buffer.from([port >> 8, port & 255])]);
const GREETING = Buffer.from([5, 1, 0]);
const NO_LOGIN = '\x05\x00';
const GRANTED = '\x05\x00\x00\x01\0\0\0\0\0\0';
const GET = 'GET /s HTTP/1.1\r\nHost: a.test\r\n\r\n';
const connected = (): Promise<Side> => rawSide(phone.proxy.port);

test('a phone that asks step by step gets what it asked for', async () => {
  const side = await connected();
  side.write(GREETING);
  await side.sees(NO_LOGIN);
  side.write(request('a.test'));
  await side.sees(NO_LOGIN + GRANTED);
  side.write(GET);
  await side.sees('204 No');
  side.socket.end();
  const seen = recordedOf(phone, side);
  expect(await seen.over()).toMatchObject({ outcome: 'relayed', targetHost: 'a.test', targetPort: 80 });
  expect(seen.end()?.detail).toContain('SOCKS5');
  expect(seen.exchanges()).toMatchObject([{ kind: 'http', url: 'http://a.test/s', status: 204 }]);
});

test('a phone that says everything at once, or byte by byte, is understood too', async () => {
  const all = Buffer.concat([GREETING, request('a.test'), Buffer.from(GET)]);
  for (const size of [1, all.length]) {
    const side = await connected();
    side.socket.setNoDelay(true);
    for (let at = 0; at < all.length; at += size) {
      side.write(all.subarray(at, at + size));
      if (size === 1) await new Promise((resolve) => setImmediate(resolve));
    }
    await side.sees('204 No');
    side.socket.destroy();
  }
});

test('a name and a password open the door and are kept nowhere', async () => {
  const side = await connected();
  side.write(Buffer.from([5, 1, 2]));
  await side.sees('\x05\x02');
  side.write(Buffer.concat([Buffer.from([1, 4]), Buffer.from('anna'), Buffer.from([6]), Buffer.from('secret')]));
  await side.sees('\x01\x00');
  side.write(Buffer.from([5, 2, 0, 1]));
  const seen = recordedOf(phone, side);
  await side.gone();
  side.socket.end();
  await seen.over();
  expect(side.text().slice(4)).toBe('\x05\x07\x00\x01\0\0\0\0\0\0');
  expect(seen.end()).toMatchObject({ outcome: 'malformed', detail: 'SOCKS5 with a command other than CONNECT.' });
  expect(Buffer.from(seen.exchanges()[0]!.requestBody!.kept).toString('latin1')).toBe('\x05\x02\x00\x01');
});

test('a phone that offers no method that is known is told so', async () => {
  const side = await connected();
  side.write(Buffer.from([5, 1, 1]));
  await side.gone();
  expect(side.text()).toBe('\x05\xff');
  side.socket.destroy();
});

test("the laptop's own addresses are out of reach, and the phone is told in its language", async () => {
  const side = await connected();
  side.write(Buffer.concat([GREETING, request('127.0.0.1', origin.port)]));
  await side.gone();
  expect(side.text().slice(2, 4)).toBe('\x05\x02');
  side.socket.destroy();
  const seen = recordedOf(phone, side);
  expect(await seen.over()).toMatchObject({ outcome: 'refused' });
  expect(seen.exchanges()).toMatchObject([{ kind: 'blind', error: 'refused-address', host: '127.0.0.1' }]);
});

test('half a greeting leaves what had come, whether the phone goes or falls silent', async () => {
  const gone = await connected();
  gone.write(Buffer.from([5, 3, 0]));
  gone.socket.end();
  const silent = await connected();
  silent.write(Buffer.from([5]));
  for (const [side, length] of [
    [gone, 3],
    [silent, 1],
  ] as const) {
    // prettier-ignore
    const seen = recordedOf(phone, side);
    await seen.over();
    await until(() => seen.exchanges().length === 1);
    expect(seen.exchanges()).toMatchObject([{ kind: 'blind', error: 'malformed-request', requestBody: { length } }]);
  }
});
