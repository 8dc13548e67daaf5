import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { commonName } from '../../../src/capture/certificates/common-name.ts';
import { signCertificate } from '../../../src/capture/certificates/sign-certificate.ts';
import { ISSUER, NOW } from './test-issuer.ts';

test.each(['rsa', 'ec', 'ed25519'] as const)(
  'a certificate for a key of kind %s verifies, and not when a bit is changed',
  (kind) => {
    const { publicKey } =
      kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
        : kind === 'rsa'
          ? generateKeyPairSync('rsa', { modulusLength: 2048 })
          : generateKeyPairSync('ed25519');
    const fields = {
      issuer: ISSUER.name,
      subject: commonName('someone'),
      notBefore: NOW,
      notAfter: NOW + 1_000,
      publicKey: publicKey.export({ type: 'spki', format: 'der' }),
      extensions: [],
    };
    const bytes = signCertificate(fields, ISSUER.key);
    const certificate = new X509Certificate(bytes);
    expect(certificate.subject).toBe('CN=someone');
    expect(certificate.verify(createPublicKey(ISSUER.key))).toBe(true);
    expect(certificate.publicKey.equals(publicKey)).toBe(true);
    bytes[bytes.length - 1]! ^= 1;
    expect(new X509Certificate(bytes).verify(createPublicKey(ISSUER.key))).toBe(false);
  },
);
