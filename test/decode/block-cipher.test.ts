import type { CipherGCMTypes } from 'node:crypto';
import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BlockCipher } from '../../src/decode/block-cipher.ts';
import { cipherSettings, decryptWith } from '../../src/decode/block-cipher.ts';
import { analystKey } from './message.ts';

const aes: BlockCipher = {
  keySizes: [16, 24, 32],
  name: (size, mode) => `aes-${size * 8}-${mode}`,
  modes: ['cbc', 'ecb', 'ctr', 'gcm'],
};
const key = analystKey('0123456789abcdef');
const iv = Uint8Array.from({ length: 16 }, (_, index) => index * 3);
const text = 'an invented sentence';
const cipher = createCipheriv('aes-128-cbc', key.bytes, iv);
const sealed = Buffer.concat([cipher.update(text), cipher.final()]);

test('a key that fits one block gives settings, the vector under which it begins well first', () => {
  const vectors = (settings: ReturnType<typeof cipherSettings>): unknown =>
    settings.filter(({ mode, derive }) => mode === 'cbc' && derive === undefined).map((each) => each['iv']);
  expect(vectors(cipherSettings(aes, sealed, key))).toEqual(['00'.repeat(16), 'prefix', 'key']);
  expect(vectors(cipherSettings(aes, sealed, { ...key, iv }))).toEqual([Buffer.from(iv).toString('hex')]);
  expect(vectors(cipherSettings(aes, sealed, key, [iv]))).toEqual([
    Buffer.from(iv).toString('hex'),
    '00'.repeat(16),
    'prefix',
    'key',
  ]);
});

test('a key that was only found is taken where something begins well, and goes with the step', () => {
  const found = { ...key, source: 'message' as const };
  expect(cipherSettings(aes, sealed, found, [iv])[0]).toMatchObject({
    source: 'message',
    secret: Buffer.from(key.bytes).toString('hex'),
    iv: Buffer.from(iv).toString('hex'),
  });
  expect(cipherSettings(aes, sealed, key)[0]).not.toHaveProperty('secret');
});

test('nearly every other key gives none, and of a key of another size only digests are tried', () => {
  const others = Array.from({ length: 500 }, (_, index) => analystKey(`wrong key ${String(100_000 + index)}`));
  const fits = others.filter((other) =>
    cipherSettings(aes, sealed, { ...other, source: 'capture' }).some(({ mode }) => mode === 'cbc' || mode === 'ecb'),
  );
  expect(fits.length).toBeLessThan(15);
  const digests = cipherSettings(aes, sealed, { ...analystKey('short'), source: 'capture' });
  expect(digests.filter(({ derive }) => derive === undefined)).toEqual([]);
});

test('the padding is taken off, and wrong padding is no result', () => {
  const plain = decryptWith(aes, sealed, key.bytes, { mode: 'cbc', iv: Buffer.from(iv).toString('hex') });
  expect(Buffer.from(plain!).toString()).toBe(text);
  expect(decryptWith(aes, sealed, key.bytes, { mode: 'ecb', iv: 'none' })).toBeNull();
  expect(decryptWith(aes, sealed, key.bytes, { mode: 'nonsense' as 'ecb', iv: 'none' })).toBeNull();
});

test('GCM opens with its tag, and with one bit changed it does not', () => {
  const gcm = createCipheriv('aes-128-gcm' satisfies CipherGCMTypes, key.bytes, iv.subarray(0, 12));
  const message = Buffer.concat([iv.subarray(0, 12), gcm.update(text), gcm.final(), gcm.getAuthTag()]);
  expect(cipherSettings(aes, message, key).map(({ mode }) => mode)).toContain('gcm');
  const setting = { mode: 'gcm', iv: 'prefix' } as const;
  expect(Buffer.from(decryptWith(aes, message, key.bytes, setting)!).toString()).toBe(text);
  message[14]! ^= 1;
  expect(decryptWith(aes, message, key.bytes, setting)).toBeNull();
  expect(decryptWith(aes, message.subarray(0, 20), key.bytes, setting)).toBeNull();
});
