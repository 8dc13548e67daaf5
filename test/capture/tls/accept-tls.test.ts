import { createSecureContext, connect as tlsConnect } from 'node:tls';
import type { ConnectionOptions, SecureContext } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { acceptTls, explainTls } from '../../../src/capture/tls/accept-tls.ts';
import type { Chain } from '../loopback.ts';
import { makeChain, until } from '../loopback.ts';
import { sideOf, socketPair } from '../scripted.ts';

let chain: Chain;
let secureContext: SecureContext;
beforeAll(() => {
  chain = makeChain();
  secureContext = createSecureContext({ cert: chain.cert, key: chain.key });
});

test('a phone that trusts the certificate is talked to, also when its hello was read already', async () => {
  const { near, far, close } = await socketPair();
  near.pause();
  const phone = tlsConnect({
    socket: far.socket,
    ca: chain.ca,
    servername: 'origin.test',
    ALPNProtocols: ['x', 'http/1.1'],
  });
  const side = sideOf(phone);
  const hello = await new Promise<Buffer>((resolve) => near.once('data', resolve).resume());
  near.pause();
  near.unshift(hello);
  const accepted = await acceptTls(near, { secureContext, alpn: ['http/1.1'] });
  expect(accepted.ok && accepted.value.alpnProtocol).toBe('http/1.1');
  if (accepted.ok) accepted.value.write('hello');
  await side.sees('hello');
  close();
});

async function failing(client: ConnectionOptions, alpn: readonly string[] | null = null): Promise<string> {
  const { near, far, close } = await socketPair();
  tlsConnect({ socket: far.socket, servername: 'origin.test', ...client }).on('error', () => undefined);
  const accepted = await acceptTls(near, { secureContext, alpn });
  expect(near.destroyed).toBe(true);
  close();
  return accepted.ok ? 'accepted' : accepted.failure.code;
}

test('a phone that does not trust it and says nothing has closed the connection', async () => {
  expect(await failing({})).toBe('tls-client-closed');
});

test('a phone that speaks another protocol or version is no common ground', async () => {
  expect(await failing({ ca: chain.ca, ALPNProtocols: ['h2'] }, ['http/1.1'])).toBe('tls-client-mismatch');
  expect(await failing({ ca: chain.ca, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' })).toMatch(
    /mismatch|failed|closed/,
  );
});

test('a phone that goes away, or never was TLS, is a failure with a reason', async () => {
  for (const [leave, code] of [
    [(side: ReturnType<typeof sideOf>) => side.socket.destroy(), 'tls-client-closed'],
    [(side: ReturnType<typeof sideOf>) => side.socket.resetAndDestroy(), 'tls-client-closed'],
    [(side: ReturnType<typeof sideOf>) => { side.write('\x16\x03\x01\x00\x05hello, world, this is no TLS'); }, 'tls-client-failed'], // prettier-ignore
  ] as const) {
    const { near, far, close } = await socketPair();
    const accepting = acceptTls(near, { secureContext, alpn: null });
    leave(far);
    const accepted = await accepting;
    expect(!accepted.ok && accepted.failure.code).toBe(code);
    close();
  }
});

test('a phone that resets after the handshake kills nothing', async () => {
  const { near, far, close } = await socketPair();
  const phone = tlsConnect({ socket: far.socket, ca: chain.ca, servername: 'origin.test' });
  phone.on('error', () => undefined);
  const accepted = await acceptTls(near, { secureContext, alpn: null });
  far.socket.resetAndDestroy();
  await until(() => near.destroyed);
  expect(accepted.ok && accepted.value.destroyed).toBe(true);
  close();
});

test.each([
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'tls-client-distrust'],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN', 'tls-client-distrust'],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'tls-client-distrust'],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'tls-client-distrust'],
  ['ERR_SSL_NO_SHARED_CIPHER', 'tls-client-mismatch'],
  ['ECONNRESET', 'tls-client-closed'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-client-failed'],
  ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'tls-client-failed'],
])('%s is %s', (code, expected) => {
  expect(explainTls(Object.assign(new Error(), { code })).code).toBe(expected);
});

test('a close without a word is a close', () => {
  expect(explainTls(null).code).toBe('tls-client-closed');
});
