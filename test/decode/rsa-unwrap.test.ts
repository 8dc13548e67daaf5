import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { RSA_PADDINGS, rsaSize, rsaUnwrap } from '../../src/decode/rsa-unwrap.ts';
import { rsaPair } from './rsa-key.ts';

const { publicKey, key } = rsaPair();
const secret = randomBytes(16);

const sealed = {
  pkcs1: publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, secret),
  'oaep-sha1': publicEncrypt({ key: publicKey, oaepHash: 'sha1' }, secret),
  'oaep-sha256': publicEncrypt({ key: publicKey, oaepHash: 'sha256' }, secret),
};

test.each(RSA_PADDINGS)('what was sealed with %s comes out with it, and with nothing else', (padding) => {
  const opened = RSA_PADDINGS.map((tried) => rsaUnwrap(key, sealed[padding], tried));
  expect(opened.map((bytes) => bytes !== null && Buffer.compare(bytes, secret) === 0)).toEqual(
    RSA_PADDINGS.map((tried) => tried === padding),
  );
});

test('another key, a damaged block and another size give nothing', () => {
  const damaged = Uint8Array.from(sealed.pkcs1, (byte, index) => (index === 100 ? byte ^ 1 : byte));
  for (const padding of RSA_PADDINGS) {
    expect(rsaUnwrap(rsaPair().key, sealed[padding], padding)).toBeNull();
    expect(rsaUnwrap(key, damaged, padding)).toBeNull();
    expect(rsaUnwrap(key, sealed[padding].subarray(1), padding)).toBeNull();
    expect(rsaUnwrap(key, new Uint8Array(256).fill(255), padding)).toBeNull();
  }
});

test('a filling of fewer than eight bytes is none', () => {
  const block = Buffer.alloc(256, 1);
  block.set([0, 2, 5, 5, 5, 5, 5, 5, 5, 0]);
  const raw = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, block);
  expect(rsaUnwrap(key, raw, 'pkcs1')).toBeNull();
});

test('the size is that of the modulus', () => {
  expect(rsaSize(key)).toBe(256);
});
