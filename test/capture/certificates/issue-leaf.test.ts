import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issueLeaf } from '../../../src/capture/certificates/index.ts';
import { openssl } from './openssl.ts';
import { ISSUER, LEAF_KEY, NOW } from './test-issuer.ts';

const DAY = 86_400_000;

function leafFor(host: string, now = NOW, issuer = ISSUER): X509Certificate {
  return new X509Certificate(issueLeaf({ host, publicKey: LEAF_KEY, now, issuer }));
}

describe('a leaf certificate', () => {
  test('carries what a phone asks of a server certificate', () => {
    const { text } = openssl(['x509', '-noout', '-text'], leafFor('tracking.example').toString());
    expect(text).toContain('Version: 3');
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(text).toContain('ASN1 OID: prime256v1');
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(text).toMatch(/Extended Key Usage: \n\s+TLS Web Server Authentication\n/);
    expect(text).toMatch(/Subject Alternative Name: \n\s+DNS:tracking.example\n/);
    expect(text).toMatch(/Authority Key Identifier: \n\s+(keyid:)?([0-9A-F]{2}:){19}[0-9A-F]{2}/);
    expect(text).not.toContain('CA:TRUE');
  });

  test('is signed by the CA, for the key it was given', () => {
    const leaf = leafFor('tracking.example');
    expect(leaf.verify(createPublicKey(ISSUER.key))).toBe(true);
    expect(leaf.publicKey.export({ type: 'spki', format: 'der' }).equals(LEAF_KEY)).toBe(true);
  });

  test.each([
    ['192.0.2.7', 'IP Address:192.0.2.7'],
    ['::1', 'IP Address:0:0:0:0:0:0:0:1'],
    ['2001:DB8::A', 'IP Address:2001:DB8:0:0:0:0:0:A'],
    ['Upper.Example.', 'DNS:upper.example'],
    ['under_score.example', 'DNS:under_score.example'],
  ])('for %s names it as %s and nothing else', (host, name) => {
    expect(leafFor(host).subjectAltName).toBe(name);
  });

  test('lives 90 days at most and is back-dated two days', () => {
    const leaf = leafFor('a.example');
    expect(Date.parse(leaf.validFrom)).toBe(NOW - 2 * DAY);
    expect(Date.parse(leaf.validTo)).toBe(NOW + 88 * DAY);
  });

  test('is never valid when its CA is not', () => {
    const late = leafFor('a.example', ISSUER.notAfter - DAY);
    expect(Date.parse(late.validTo)).toBe(ISSUER.notAfter);
    const early = leafFor('a.example', ISSUER.notBefore + 1_000);
    expect(Date.parse(early.validFrom)).toBe(ISSUER.notBefore);
  });

  test('keeps a host of more than 64 characters out of the common name, which holds no more', () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    const leaf = leafFor(host);
    expect(leaf.subject).toBe('CN=telltale leaf');
    expect(leaf.checkHost(host)).toBe(host);
    expect(leafFor(`${'a'.repeat(56)}.example`).subject).toBe(`CN=${'a'.repeat(56)}.example`);
  });

  test.each([
    '',
    '.',
    'a..b',
    '*.example',
    'a b',
    '../../x',
    'a/b',
    'a\0.example',
    'ä.example',
    'fe80::1%eth0',
    '[::1]',
  ])('is not made for %j', (host) => {
    expect(() => leafFor(host)).toThrow(RangeError);
  });

  test.each(['__proto__', 'constructor', 'ca'])('is made for %s as for any other name', (host) => {
    expect(leafFor(host).subjectAltName).toBe(`DNS:${host}`);
  });

  test('with a date after 2049 is still read by openssl', () => {
    const now = Date.UTC(2055, 0, 1);
    const leaf = leafFor('a.example', now, { ...ISSUER, notBefore: now, notAfter: now + 365 * DAY });
    expect(Date.parse(leaf.validFrom)).toBe(now);
  });
});
