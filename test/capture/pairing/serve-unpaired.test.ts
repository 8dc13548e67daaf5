import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createPairing } from '../../../src/capture/index.ts';
import type { Page } from '../../../src/capture/index.ts';
import { connectThrough, sendRaw, startOrigin, startTestProxy } from '../loopback.ts';
import { buildHello } from '../tls/hellos.ts';

const page = (wrong: boolean): Page => ({ status: wrong ? 403 : 200, headers: [], body: Buffer.from(`form ${wrong}`) });
const post = (token: string, target = '/pair'): string => {
  const body = `token=${token}`;
  return `POST ${target} HTTP/1.1\r\nHost: laptop\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

async function start() {
  const pairing = createPairing({ now: () => 0 });
  let asked = 0;
  const origin = await startOrigin((_request, response) => {
    asked += 1;
    response.end('from the origin');
  }, null);
  const phone = await startTestProxy({ unpaired: { pairing, page } });
  const through = `GET http://127.0.0.1:${origin.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${origin.port}\r\nConnection: close\r\n\r\n`;
  return {
    pairing,
    phone,
    origin,
    through,
    asked: () => asked,
    send: (text: string) => sendRaw(phone.proxy.port, text),
  };
}

test('a client that is not paired reaches nothing but the page that asks for the code', async () => {
  const { phone, origin, through, asked, send } = await start();
  const refused = await send(through);
  expect(refused).toMatch(/^HTTP\/1.1 403 Forbidden\r\nX-Telltale-Error: unpaired\r\n/);
  await expect(connectThrough(phone.proxy.port, `127.0.0.1:${origin.port}`, undefined)).rejects.toThrow('403');
  expect(await send('\x16\x03\x01\0\x05hello')).toBe('');
  expect(await send('SSH-2.0-x\r\n')).toBe('');
  const socks = Buffer.from([5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, origin.port >> 8, origin.port & 255]);
  expect(await sendRaw(phone.proxy.port, Buffer.concat([socks, Buffer.from(through)]))).toBe('');
  expect(await sendRaw(phone.proxy.port, buildHello({ extensions: [0], sni: 'localhost' }))).toBe('');
  expect(await send('GET /ca.crt HTTP/1.1\r\nHost: laptop\r\n\r\n')).toContain('403');
  for (const target of ['/', '/pair', '/pair?x=1', `http://127.0.0.1:${phone.proxy.port}/pair`])
    expect(await send(`GET ${target} HTTP/1.1\r\nHost: laptop\r\n\r\n`)).toContain('form false');
  expect(asked()).toBe(0);
  await phone.close();
  origin.close();
  expect(phone.ends.every(({ outcome }) => outcome === 'refused')).toBe(true);
  expect(phone.exchanges).toEqual([]);
});

test('the right code opens the proxy for that client, and works once', async () => {
  const { pairing, phone, origin, through, asked, send } = await start();
  const { token } = pairing;
  expect(await send(post('0'.repeat(32)))).toContain('form true');
  expect(await send(post(token, 'http://elsewhere.example/pair'))).toContain('403');
  expect(await send(post(token))).toMatch(/^HTTP\/1.1 303 See Other\r\nLocation: \/\r\n/);
  expect(await send(through)).toContain('from the origin');
  expect(asked()).toBe(1);
  expect(pairing.token).not.toBe(token);
  await phone.close();
  origin.close();
});

test('a request that comes in pieces is waited for, one that is too long or torn is not answered twice', async () => {
  const { pairing, phone, origin, send } = await start();
  const huge = `GET / HTTP/1.1\r\nHost: laptop\r\nX: ${'x'.repeat(20_000)}`;
  expect((await send(huge)).match(/HTTP\/1.1 400/g)).toHaveLength(1);
  expect(await send(post('x'.repeat(600)))).toContain('400');
  expect(await send('POST /pair HTTP/1.1\r\nHost: laptop\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')).toContain(
    '400',
  );
  expect(await send('GET / HTTP/1.1\nHost: laptop\n\n')).toContain('400');
  const text = post(pairing.token);
  const socket = connect(phone.proxy.port, '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  for (const half of [text.slice(0, 40), text.slice(40, -5), text.slice(-5)]) {
    socket.write(half);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await closed;
  expect(answer.match(/HTTP\/1.1 303/g)).toHaveLength(1);
  await phone.close();
  origin.close();
});
