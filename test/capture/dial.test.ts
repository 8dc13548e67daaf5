import { createSecureContext } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dialTcp, dialTls } from '../../src/capture/dial.ts';
import { openConnection } from '../../src/capture/live-connection.ts';
import type { Resolved, Result } from '../../src/capture/upstream.ts';
import type { Chain } from './loopback.ts';
import { makeChain, until } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { scriptedOrigin, socketPair, testDeps } from './scripted.ts';

let chain: Chain;
let secure: ScriptedOrigin;
let silent: ScriptedOrigin;
let pair: Awaited<ReturnType<typeof socketPair>>;
beforeAll(async () => {
  chain = makeChain();
  secure = await scriptedOrigin(() => undefined, chain);
  silent = await scriptedOrigin();
});
afterAll(() => {
  secure.close();
  silent.close();
});
beforeEach(async () => {
  pair = await socketPair();
});
afterEach(() => {
  pair.close();
});

const to = (port: number): Result<Resolved> => ({
  ok: true,
  value: { addresses: [{ address: '127.0.0.1', family: 4 }], port },
});
const connection = () =>
  openConnection(pair.near, 1, testDeps({ upstream: { secureContext: createSecureContext({ ca: [chain.ca] }) } }));
const TLS = { serverName: 'origin.test', alpn: null };

test('where a connection led, and what was agreed on there, stands in its row', async () => {
  const own = connection();
  const plain = await dialTcp(own, to(secure.port));
  expect(own.row).toMatchObject({ upstreamIp: '127.0.0.1', upstreamPort: secure.port, upstreamTlsVersion: null });
  expect((await dialTls(own, plain, TLS)).ok).toBe(true);
  expect(own.row.upstreamTlsVersion).toBe('TLSv1.3');
  expect(own.row.upstreamCertificate).toMatch(/^[0-9a-f]{64}$/);
});

test('a failure is handed on as it is', async () => {
  const failed = { ok: false, failure: { code: 'dns-failed', detail: 'No.' } } as const;
  expect(await dialTcp(connection(), failed)).toBe(failed);
  expect(await dialTls(connection(), failed, TLS)).toBe(failed);
});

test('address and certificates stand in the row also when no trust was found there', async () => {
  const own = connection();
  const result = await dialTls(own, await dialTcp(own, to(secure.port)), { serverName: 'b.test', alpn: null });
  expect(result).toMatchObject({ failure: { code: 'upstream-untrusted' } });
  expect(own.row).toMatchObject({ upstreamIp: '127.0.0.1', upstreamTlsVersion: null });
  expect(own.row.upstreamChain.map(({ subject }) => subject)).toEqual(['CN=origin.test', 'CN=Test Root']);
  expect(own.row.upstreamCertificate).toBe(own.row.upstreamChain[0]?.sha256);
});

test('a phone that leaves in the middle ends the attempt at once, and with it the connection to the origin', async () => {
  const own = connection();
  const plain = await dialTcp(own, to(silent.port));
  const handshake = dialTls(own, plain, TLS);
  pair.far.socket.resetAndDestroy();
  pair.near.resume();
  expect(await handshake).toEqual({ ok: false, failure: own.why() });
  await until(() => plain.ok && plain.value.stream.destroyed);
  expect(await dialTcp(own, to(silent.port))).toMatchObject({ ok: false, failure: { code: 'client-abort' } });
});

test("every connection to an origin ends with the phone's", async () => {
  const own = connection();
  const plain = await dialTcp(own, to(silent.port));
  pair.near.destroy();
  await own.reported;
  expect(plain.ok && plain.value.stream.destroyed).toBe(true);
});
