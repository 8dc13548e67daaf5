import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../src/capture/live-connection.ts';
import { relayAny, relayFixed } from '../../src/capture/start-relay.ts';
import { connectTcp } from '../../src/capture/upstream.ts';
import { until } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { scriptedOrigin, socketPair, testDeps } from './scripted.ts';

let phone: Awaited<ReturnType<typeof socketPair>>;
let origin: ScriptedOrigin;
beforeEach(async () => {
  phone = await socketPair();
  origin = await scriptedOrigin((side) => {
    void side.sees('\r\n\r\n').then(() => {
      side.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      side.socket.end();
    });
  });
});
afterEach(() => {
  phone.close();
  origin.close();
});
const FIXED = { scheme: 'https', host: 'a.test', port: 443 } as const;
const GET = Buffer.from('GET /x HTTP/1.1\r\nHost: a.test\r\n\r\n');
const EMPTY = Buffer.alloc(0);

function fixedTo(upstream: Parameters<typeof relayFixed>[1]['upstream'], first: Buffer) {
  const deps = testDeps();
  relayFixed(openConnection(phone.near, 1, deps), { client: phone.near, first, fixed: FIXED, upstream });
  return deps;
}
const opened = () =>
  connectTcp(
    { addresses: [{ address: '127.0.0.1', family: 4 }], port: origin.port },
    { timeout: 1000, signal: new AbortController().signal },
  );

test('a tunnel uses the connection that is open, and never opens another', async () => {
  const { exchanges } = fixedTo(await opened(), GET);
  await phone.far.sees('ok');
  await until(() => phone.far.ended());
  expect(exchanges).toMatchObject([{ url: 'https://a.test/x', status: 200 }]);
  expect(origin.sides).toHaveLength(1);
});

test('a tunnel without origin tells every request why, and reads it', async () => {
  const { exchanges } = fixedTo({ ok: false, failure: { code: 'upstream-untrusted', detail: 'No.' } }, GET);
  await phone.far.sees('X-Telltale-Error: upstream-untrusted');
  await until(() => exchanges.length === 1);
  expect(exchanges).toMatchObject([{ url: 'https://a.test/x', error: 'upstream-untrusted', status: null }]);
});

test('a tunnel whose origin has closed is closed', async () => {
  const upstream = await opened();
  if (upstream.ok) upstream.value.stream.destroy();
  fixedTo(upstream, EMPTY);
  await until(() => phone.far.ended());
});

test('on the proxy port each request is resolved, judged and dialled by itself', async () => {
  const judged: string[] = [];
  const guard = (address: string): string | null => {
    judged.push(address);
    return address === '127.0.0.2' ? 'ours' : null;
  };
  const deps = testDeps({ upstream: { guard } });
  relayAny(openConnection(phone.near, 1, deps), EMPTY, () => undefined);
  phone.far.write(`GET http://127.0.0.1:${origin.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${origin.port}\r\n\r\n`);
  await phone.far.sees('ok');
  phone.far.write('GET http://127.0.0.2/ HTTP/1.1\r\nHost: 127.0.0.2\r\n\r\n');
  await phone.far.sees('X-Telltale-Error: refused-address');
  expect(judged).toContain('127.0.0.1');
  await until(() => deps.exchanges.length === 2);
  expect(deps.exchanges[1]).toMatchObject({ host: '127.0.0.2', error: 'refused-address', url: 'http://127.0.0.2/' });
});

test('CONNECT is handed over with what followed it', async () => {
  const got: unknown[] = [];
  relayAny(openConnection(phone.near, 1, testDeps()), EMPTY, (target, _head, rest) =>
    got.push(target, rest.toString()),
  );
  phone.far.write('CONNECT a.test:443 HTTP/1.1\r\nHost: a.test\r\n\r\nrest');
  await until(() => got.length > 0);
  expect(got).toEqual([{ host: 'a.test', port: 443 }, 'rest']);
});
