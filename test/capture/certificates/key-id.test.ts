import { expect, test } from 'vitest';
import { certificatePem } from '../../../src/capture/certificates/certificate-pem.ts';
import { keyId } from '../../../src/capture/certificates/key-id.ts';
import { selfSigned } from '../../../src/capture/certificates/self-signed.ts';
import { openssl } from './openssl.ts';
import { ISSUER, NOW } from './test-issuer.ts';

test('the id of a key is the one that openssl works out', () => {
  const { text } = openssl(
    ['x509', '-noout', '-ocspid'],
    certificatePem(new Uint8Array(selfSigned(ISSUER.key, NOW).raw)),
  );
  expect(text).toContain(`Public key OCSP hash: ${Buffer.from(keyId(ISSUER.key)).toString('hex').toUpperCase()}`);
});
