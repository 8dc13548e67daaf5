import { createSecureContext, rootCertificates } from 'node:tls';
import type { PeerCertificate } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resolved, Result, Upstream, UpstreamOptions } from '../../src/capture/upstream.ts';
import { connectTcp, connectTls, resolveTarget, verifyIdentity } from '../../src/capture/upstream.ts';
import type { Chain } from './loopback.ts';
import { makeChain, until } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { scriptedOrigin } from './scripted.ts';

let chain: Chain;
let plain: ScriptedOrigin;
let secure: ScriptedOrigin;
beforeAll(async () => {
  chain = makeChain();
  plain = await scriptedOrigin();
  secure = await scriptedOrigin(() => undefined, chain, ['http/1.1', 'mqtt']);
});
afterAll(() => {
  plain.close();
  secure.close();
});

const options = (change: Partial<UpstreamOptions> = {}): UpstreamOptions => ({
  guard: () => null,
  resolve: new Map(),
  secureContext: createSecureContext({ ca: [...rootCertificates, chain.ca] }),
  timeout: 2000,
  ...change,
});
const open = (resolved: Resolved, signal = new AbortController().signal, timeout = 2000): Promise<Result<Upstream>> =>
  connectTcp(resolved, { timeout, signal });
const at = (port: number, ...addresses: string[]): Resolved => ({
  addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  port,
});

test('a name is resolved once, every address is judged, and only those that pass are left', async () => {
  const judged: string[] = [];
  const guard = (address: string): string | null => {
    judged.push(address);
    return address === '127.0.0.1' ? null : 'no';
  };
  const resolved = await resolveTarget({ host: 'localhost', port: 5 }, options({ guard }));
  expect(judged).toContain('127.0.0.1');
  expect(resolved).toEqual({ ok: true, value: { addresses: [{ address: '127.0.0.1', family: 4 }], port: 5 } });
});

test("when no address passes, the reason is the guard's", async () => {
  expect(await resolveTarget({ host: '127.0.0.1', port: 5 }, options({ guard: () => 'ours' }))).toEqual({
    ok: false,
    failure: { code: 'refused-address', detail: '127.0.0.1 is ours.' },
  });
});

test('a name that does not exist is a failure of its own', async () => {
  expect(await resolveTarget({ host: 'no-such-name.invalid', port: 5 }, options())).toMatchObject({
    failure: { code: 'dns-failed' },
  });
});

test('a pin sends exactly its name and port elsewhere, without asking anyone', async () => {
  const pinned = options({ resolve: new Map([['a.test:443', { host: '127.0.0.9', port: 7 }]]), guard: () => 'no' });
  expect(await resolveTarget({ host: 'a.test', port: 443 }, pinned)).toEqual({
    ok: true,
    value: { addresses: [{ address: '127.0.0.9', family: 4 }], port: 7 },
  });
  expect((await resolveTarget({ host: '127.0.0.1', port: 443 }, pinned)).ok).toBe(false);
});

test('the next address is tried when the first does not answer', async () => {
  const opened = await open(at(plain.port, '127.0.0.77', '127.0.0.1'));
  expect(opened).toMatchObject({ ok: true, value: { ip: '127.0.0.1', port: plain.port, tlsVersion: null } });
  if (opened.ok) opened.value.stream.destroy();
});

test('a closed port is refused, and a signal ends the attempt or the connection', async () => {
  expect(await open(at(1, '127.0.0.1'))).toMatchObject({ ok: false, failure: { code: 'upstream-refused' } });
  expect((await open(at(plain.port, '127.0.0.1'), AbortSignal.abort())).ok).toBe(false);
  const abort = new AbortController();
  const opened = await open(at(plain.port, '127.0.0.1'), abort.signal);
  abort.abort();
  expect(opened.ok && opened.value.stream.destroyed).toBe(true);
});

test('an origin that resets when no one listens kills nothing', async () => {
  const opened = await open(at(plain.port, '127.0.0.1'));
  const port = opened.ok ? opened.value.stream.localPort : 0;
  const far = () => plain.sides.find(({ socket }) => socket.remotePort === port);
  await until(() => far() !== undefined);
  far()!.socket.resetAndDestroy();
  if (opened.ok) opened.value.stream.resume();
  await until(() => opened.ok && opened.value.stream.destroyed);
});

async function tls(serverName: string, change: Partial<UpstreamOptions> = {}, alpn: readonly string[] | null = null) {
  const tcp = await open(at(secure.port, '127.0.0.1'));
  if (!tcp.ok) throw new Error('no TCP');
  const result = await connectTls(tcp.value, { serverName, alpn }, options(change));
  if (result.ok) result.value.stream.destroy();
  else await until(() => tcp.value.stream.destroyed);
  return result;
}

test('an origin that proves its name is believed, by name and by address', async () => {
  expect(await tls('origin.test')).toMatchObject({ ok: true, value: { tlsVersion: 'TLSv1.3', alpn: null } });
  expect(await tls('127.0.0.1')).toMatchObject({ ok: true });
  const result = await tls('origin.test');
  expect(result.ok && result.value.certificate).toMatch(/^[0-9a-f]{64}$/);
});

test('the protocol is the one that the origin chose from what it was offered', async () => {
  expect(await tls('origin.test', {}, ['mqtt'])).toMatchObject({ value: { alpn: 'mqtt' } });
});

test('another name, another root or no root is not trusted, and the connection is closed', async () => {
  expect(await tls('other.test')).toMatchObject({ failure: { code: 'upstream-untrusted' } });
  const strange = createSecureContext({ ca: [...rootCertificates] });
  const refused = await tls('origin.test', { secureContext: strange });
  expect(refused).toMatchObject({ failure: { code: 'upstream-untrusted' } });
  expect(!refused.ok && refused.failure.detail).toMatch(/SHA-256 is [0-9a-f]{64}/);
});

test('an origin without TLS, one that closes and one that is silent are failures', async () => {
  const babble = await scriptedOrigin((side) => { side.write('220 hello\r\n'); }); // prettier-ignore
  const close = await scriptedOrigin((side) => side.socket.destroy());
  const expected = [[babble, 'upstream-tls'], [close, 'upstream-tls'], [plain, 'upstream-timeout']] as const; // prettier-ignore
  for (const [origin, code] of expected) {
    const tcp = await open(at(origin.port, '127.0.0.1'));
    if (!tcp.ok) throw new Error('no TCP');
    const result = await connectTls(tcp.value, { serverName: 'a.test', alpn: null }, options({ timeout: 200 }));
    expect(result).toMatchObject({ ok: false, failure: { code } });
  }
  babble.close();
  close.close();
});

const certificate = (change: object): PeerCertificate => ({ subject: { CN: 'a.test' }, ...change }) as PeerCertificate;

test.each<[string, object, boolean]>([
  ['its name in the SAN', { subjectaltname: 'DNS:a.test' }, true],
  ['a wildcard', { subjectaltname: 'DNS:x.test, DNS:*.sub.test, DNS:a.test' }, true],
  ['only a common name', {}, false],
  ['an empty SAN', { subjectaltname: '' }, false],
  ['a SAN without hosts', { subjectaltname: 'email:a@a.test' }, false],
  ['a SAN that only looks like one', { subjectaltname: 'othername:"DNS:a.test"' }, false],
  ['another name', { subjectaltname: 'DNS:b.test' }, false],
  ['only an address', { subjectaltname: 'IP Address:127.0.0.1' }, false],
])('a certificate with %s is believed: %s', (_what, change, believed) => {
  expect(verifyIdentity('a.test', certificate(change)) === undefined).toBe(believed);
});
