import { expect, test } from 'vitest';
import type { CertificateAuthority } from '../../src/capture/index.ts';
import { ownPage } from '../../src/pipeline/index.ts';

const authority = {
  certificatePem: '-----BEGIN CERTIFICATE-----\n',
  certificateDer: new Uint8Array([0x30, 1, 2]),
  fingerprint: 'ab'.repeat(32),
  commonName: 'telltale CA 7F3A 2026-11-22',
} as CertificateAuthority;
const page = ownPage(authority);
const proxy = { host: '192.0.2.7', port: 8080 };

test('the CA is offered as DER with the type that Android installs', () => {
  const answer = page('/ca.crt', proxy)!;
  expect(answer.body).toEqual(authority.certificateDer);
  expect(answer.headers).toContainEqual(['Content-Type', 'application/x-x509-ca-cert']);
});

test('the page shows what to compare', () => {
  const html = Buffer.from(page('/?from=qr', proxy)!.body).toString();
  expect(html).toContain(authority.commonName);
  expect(html).not.toContain('<script');
});

test.each(['/nothing', '/ca.key', '/../ca.crt', '//'])('%s is not there', (path) => {
  expect(page(path, proxy)).toBeNull();
});
