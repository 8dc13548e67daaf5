import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from './loopback.ts';
import { sendRaw, startTestProxy } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { rawSide, recordedOf, scriptedOrigin, tunnelSide } from './scripted.ts';

const FAILURE = { code: 'not-recording', detail: 'The session file takes no rows.' };
let phone: TestProxy;
let origin: ScriptedOrigin;
beforeAll(async () => {
  phone = await startTestProxy();
  origin = await scriptedOrigin((side) => {
    side.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
});

test('everyone is cut, then told in their own language, nothing goes on, and after it all is as before', async () => {
  const host = `127.0.0.1:${origin.port}`;
  const open = await tunnelSide(phone.proxy.port, host);
  phone.proxy.block(FAILURE);
  await open.gone();
  const before = origin.sides.length;

  const asked = [
    `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: laptop\r\n\r\n',
  ];
  for (const request of asked) {
    const answer = await sendRaw(phone.proxy.port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\nX-Telltale-Error: not-recording\r\n/);
    expect(answer).toMatch(/\r\n\r\ntelltale: The session file takes no rows\.\n$/);
  }
  expect(await sendRaw(phone.proxy.port, asked[0]!.replace('GET', 'HEAD'))).toMatch(/\r\n\r\n$/);
  expect(await sendRaw(phone.proxy.port, '\x05\x01\x00')).toBe('\x05\xff');
  const last = await rawSide(phone.proxy.port);
  last.write('SSH-2.0-x\r\n');
  await last.gone();
  expect(last.text()).toBe('');
  last.socket.destroy();
  expect((await recordedOf(phone, last).over()).outcome).toBe('refused');
  expect(recordedOf(phone, last).exchanges()).toMatchObject([{ kind: 'blind', error: 'not-recording' }]);
  expect(origin.sides).toHaveLength(before);

  phone.proxy.block(null);
  expect(await sendRaw(phone.proxy.port, asked[0]!.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toMatch(
    /ok$/,
  );
});
