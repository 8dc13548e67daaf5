import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificatePem } from '../../../src/capture/certificates/certificate-pem.ts';
import { issueLeaf } from '../../../src/capture/certificates/index.ts';
import { ISSUER, LEAF_KEY, NOW } from './test-issuer.ts';

test('the PEM is the one that node:crypto writes', () => {
  for (const host of ['a.example', 'ab.example', 'abc.example', 'abcd.example']) {
    const leaf = issueLeaf({ host, publicKey: LEAF_KEY, now: NOW, issuer: ISSUER });
    expect(certificatePem(leaf)).toBe(new X509Certificate(leaf).toString());
  }
});
