import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { selfSigned } from '../../../src/capture/certificates/self-signed.ts';
import { issueLeaf } from '../../../src/capture/certificates/index.ts';
import { certificatePem } from '../../../src/capture/certificates/certificate-pem.ts';
import { commonName } from '../../../src/capture/certificates/common-name.ts';
import { keyId } from '../../../src/capture/certificates/key-id.ts';
import { openssl } from './openssl.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { LEAF_KEY } from './test-issuer.ts';

const DAY = 86_400_000;
const NOW = Date.now();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

test('the root carries what Android asks of a CA', () => {
  const { text } = openssl(['x509', '-noout', '-text'], selfSigned(privateKey, NOW).toString());
  expect(text).toContain('Public-Key: (2048 bit)');
  expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0\n/);
  expect(text).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign\n/);
  expect(text).toMatch(/Subject Key Identifier: \n\s+([0-9A-F]{2}:){19}[0-9A-F]{2}\n/);
});

test('the root is valid for one year, and two days back', () => {
  const root = selfSigned(privateKey, NOW);
  const second = (ms: number): number => Math.floor(ms / 1_000);
  expect(second(Date.parse(root.validFrom))).toBe(second(NOW - 2 * DAY));
  expect(second(Date.parse(root.validTo))).toBe(second(NOW + 365 * DAY));
});

test('openssl verifies a leaf against the root, strictly', () => {
  const folder = temporaryFolder();
  const root = selfSigned(privateKey, NOW);
  const name = commonName(root.subject.slice('CN='.length));
  const issuer = { name, keyId: keyId(privateKey), key: privateKey, notBefore: NOW - 2 * DAY, notAfter: NOW + DAY };
  const leaf = issueLeaf({ host: 'tracking.example', publicKey: LEAF_KEY, now: NOW, issuer });
  writeFileSync(`${folder}/root.pem`, root.toString());
  writeFileSync(`${folder}/leaf.pem`, certificatePem(leaf));
  const verify = (host: string): { readonly ok: boolean; readonly text: string } =>
    openssl([
      ...['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', `${folder}/root.pem`],
      ...['-verify_hostname', host, `${folder}/leaf.pem`],
    ]);
  expect(verify('tracking.example')).toEqual({ ok: true, text: `${folder}/leaf.pem: OK\n` });
  expect(verify('other.example').ok).toBe(false);
});
