import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKey, keyVariants } from '../../src/decode/key-variants.ts';
import { analystKey } from './message.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('a key that fits is itself first; of a handed one also what clients make of it', () => {
  const key = analystKey('0123456789abcdef');
  expect(keyVariants(key, [16])[0]).toEqual({ bytes: key.bytes, derive: 'none' });
  expect(keyVariants(key, [16]).length).toBeGreaterThan(3);
  expect(keyVariants({ ...key, source: 'message' }, [16]).map(({ derive }) => derive)).toEqual(['none']);
});

test('a pass phrase gives keys of the sizes that are asked for and no others', () => {
  const variants = keyVariants({ ...analystKey('app-secret-0042'), source: 'capture' }, [16, 32]);
  expect(variants.map(({ derive, bytes }) => [derive, bytes.length])).toEqual([
    ['md5', 16],
    ['sha256', 32],
    ['sha1-16', 16],
    ['md5-hex', 32],
    ['md5-hex-16', 16],
    ['md5-hex-middle', 16],
    ['zeros', 16],
  ]);
});

test('derivations are what their names say', () => {
  const secret = Buffer.from('secret');
  const md5 = createHash('md5').update('secret').digest('hex');
  expect(hex(deriveKey(secret, 'md5'))).toBe(md5);
  expect(Buffer.from(deriveKey(secret, 'md5-hex-middle')).toString()).toBe(md5.slice(8, 24));
  expect(hex(deriveKey(secret, 'zeros'))).toBe(`${secret.toString('hex')}${'00'.repeat(10)}`);
  expect(deriveKey(secret, 'none')).toBe(secret);
});
