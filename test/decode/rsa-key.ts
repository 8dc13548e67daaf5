import { generateKeyPairSync } from 'node:crypto';
import { parsePrivateKey } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';

/** An RSA key pair of this run: what seals, and what opens as an analyst hands it over. */
export function rsaPair(): { readonly publicKey: string; readonly pem: string; readonly key: Key } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKey, pem: privateKey, key: parsePrivateKey(privateKey, 'test.pem') };
}
