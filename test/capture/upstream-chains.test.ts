import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, createServer, rootCertificates } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Result, Upstream } from '../../src/capture/upstream.ts';
import { connectTcp, connectTls } from '../../src/capture/upstream.ts';
import { createAuthority, openAuthority } from '../../src/capture/index.ts';
import { listen } from './loopback.ts';

const recipe = join(import.meta.dirname, '../../certs/make-test-chains.sh');
let folder = '';
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'telltale-chains-')), 'chains');
  expect(spawnSync('bash', [recipe, folder], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

/** What becomes of TLS to an origin that shows these certificates, with the recipe's root among those that are believed. */
async function meet(own: TlsOptions, host: string): Promise<Result<Upstream>> {
  // OpenSSL would not even serve weak keys at its usual level.
  const server = createServer({ ...own, ciphers: 'DEFAULT@SECLEVEL=0' });
  server.on('tlsClientError', () => undefined);
  const { port, close } = await listen(server);
  onTestFinished(close);
  const address = { addresses: [{ address: '127.0.0.1', family: 4 }], port };
  const tcp = await connectTcp(address, { timeout: 5_000, signal: new AbortController().signal });
  if (!tcp.ok) throw new Error('no TCP');
  const secureContext = createSecureContext({ ca: [...rootCertificates, readFileSync(join(folder, 'root.pem'))] });
  const options = { guard: () => null, resolve: new Map(), secureContext, timeout: 5_000 };
  const result = await connectTls(tcp.value, { serverName: host, alpn: null }, options);
  if (result.ok) result.value.stream.destroy();
  return result;
}

const shown = (name: string): { cert: Buffer; key: Buffer } => ({
  cert: readFileSync(join(folder, name, 'chain.pem')),
  key: readFileSync(join(folder, name, 'key.pem')),
});

const HOST = 'origin.test';
const BAD: readonly (readonly [name: string, reason: string, host?: string])[] = [
  ['expired', 'CERT_HAS_EXPIRED'],
  ['not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['missing-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['unknown-issuer', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['cn-only', 'NO_SUBJECT_ALT_NAME'],
  ['bad-signature', 'CERT_SIGNATURE_FAILURE'],
  ['rsa-1024', 'WEAK_KEY'],
  ['rsa-1024-intermediate', 'WEAK_KEY'],
  ['sha1-signature', 'WEAK_SIGNATURE'],
  ['md5-signature', 'WEAK_SIGNATURE'],
  ['sha1-intermediate', 'WEAK_SIGNATURE'],
  ['ca-false-issuer', 'INVALID_PURPOSE'],
  ['issuer-may-not-sign', 'UNSPECIFIED'],
  ['v1-intermediate', 'INVALID_PURPOSE'],
  ['path-length', 'PATH_LENGTH_EXCEEDED'],
  ['name-not-permitted', 'NAME_CONSTRAINT'],
  ['name-excluded', 'NAME_CONSTRAINT'],
  ['intermediate-for-clients', 'INVALID_PURPOSE'],
  ['expired-intermediate', 'CERT_HAS_EXPIRED'],
  ['early-intermediate', 'CERT_NOT_YET_VALID'],
  ['for-clients', 'INVALID_PURPOSE'],
  ['unknown-critical', 'UNSPECIFIED'],
  ['wildcard-top', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['wildcard-part', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['wildcard-all', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['wildcard-too-deep', 'ERR_TLS_CERT_ALTNAME_INVALID', 'a.origin.test'],
  ['good-wildcard', 'ERR_TLS_CERT_ALTNAME_INVALID', 'a.b.origin.test'],
  ['email-only', 'NO_SUBJECT_ALT_NAME'],
  ['nul-in-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['address-in-cn', 'NO_SUBJECT_ALT_NAME', '127.0.0.1'],
  ['address-as-name', 'NO_SUBJECT_ALT_NAME', '127.0.0.1'],
];

const CASES = BAD.map(([name, reason, host = HOST]) => [name, reason, host] as const);

test.each(CASES)('%s is not trusted: %s', async (name, reason, host) => {
  const result = await meet(shown(name), host);
  expect(result).toMatchObject({ ok: false, failure: { code: 'upstream-untrusted' } });
  if (!result.ok) expect(result.failure.detail).toContain(reason);
});

test.each<[name: string, host: string]>([
  ['good', HOST],
  ['good-rsa', HOST],
  ['good-address', '127.0.0.1'],
  ['good-wildcard', 'a.origin.test'],
])('%s is trusted as %s', async (name, host) => {
  expect(await meet(shown(name), host)).toMatchObject({ ok: true });
});

test('our own CA, which the phone trusts, is not trusted by us', async () => {
  const own = join(folder, '..', 'own');
  createAuthority(own, Date.now());
  const { contextFor } = openAuthority(own, { now: Date.now(), create: false });
  const options: TlsOptions = {
    SNICallback: (host, done) => {
      done(null, contextFor(host));
    },
  };
  const result = await meet(options, HOST);
  expect(result).toMatchObject({ ok: false, failure: { code: 'upstream-untrusted' } });
});
