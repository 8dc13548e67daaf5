import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { aesSettings, decryptAes } from '../../src/decode/aes-cipher.ts';
import { analystKey } from './message.ts';

const key = analystKey('0123456789abcdef');
const iv = Uint8Array.from({ length: 16 }, (_, index) => index * 3);
const cipher = createCipheriv('aes-128-cbc', key.bytes, iv);
const sealed = Buffer.concat([cipher.update('an invented sentence'), cipher.final()]);

test('a key that fits one block gives settings, zeros before the prefix', () => {
  expect(aesSettings(sealed, key).map(({ mode, iv: vector }) => [mode, vector])).toEqual([
    ['cbc', '00'.repeat(16)],
    ['cbc', 'prefix'],
  ]);
  expect(aesSettings(sealed, { ...key, iv }).map((each) => each['iv'])).toEqual([Buffer.from(iv).toString('hex')]);
});

test('nearly every other key gives none, a key of another size none at all', () => {
  const others = Array.from({ length: 500 }, (_, index) => analystKey(`wrong key ${String(100_000 + index)}`));
  expect(others.filter((other) => aesSettings(sealed, other).length > 0).length).toBeLessThan(15);
  expect(aesSettings(sealed, analystKey('short'))).toEqual([]);
});

test('the padding is taken off, and wrong padding is no result', () => {
  const plain = decryptAes(sealed, key.bytes, { mode: 'cbc', iv: Buffer.from(iv).toString('hex') });
  expect(Buffer.from(plain!).toString()).toBe('an invented sentence');
  expect(decryptAes(sealed, key.bytes, { mode: 'ecb', iv: 'none' })).toBeNull();
  expect(decryptAes(sealed, key.bytes, { mode: 'nonsense', iv: 'none' })).toBeNull();
});
