import { generateKeyPairSync } from 'node:crypto';
import { commonName } from '../../../src/capture/certificates/common-name.ts';
import type { Issuer } from '../../../src/capture/certificates/issue-leaf.ts';
import { keyId } from '../../../src/capture/certificates/key-id.ts';

const DAY = 86_400_000;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const leaf = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** Noon of the day the project began. */
export const NOW = Date.UTC(2026, 10, 22, 12);

/** SubjectPublicKeyInfo of a P-256 key. */
export const LEAF_KEY = new Uint8Array(leaf.publicKey.export({ type: 'spki', format: 'der' }));

/** An issuer with a fresh RSA key, valid from two days before NOW for a year. */
export const ISSUER: Issuer = {
  name: commonName('telltale CA TEST'),
  keyId: keyId(privateKey),
  key: privateKey,
  notBefore: NOW - 2 * DAY,
  notAfter: NOW + 365 * DAY,
};
