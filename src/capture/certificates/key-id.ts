import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** SHA-1 of an RSA key's public bits (RFC 5280 4.2.1.2, method 1): a label that joins leaf and CA, not a protection. */
export function keyId(key: KeyObject): Uint8Array {
  const bits = createPublicKey(key).export({ type: 'pkcs1', format: 'der' });
  return new Uint8Array(createHash('sha1').update(bits).digest());
}
