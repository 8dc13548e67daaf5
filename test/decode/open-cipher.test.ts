import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BlockCipher } from '../../src/decode/block-cipher.ts';
import { fingerprint } from '../../src/decode/find-key.ts';
import { openCipher } from '../../src/decode/open-cipher.ts';
import { analystKey } from './message.ts';

const aes: BlockCipher = { keySizes: [16], name: () => 'aes-128-ecb', modes: ['ecb'] };
const key = analystKey('0123456789abcdef');
const cipher = createCipheriv('aes-128-ecb', key.bytes, null);
const sealed = new Uint8Array(Buffer.concat([cipher.update('an invented sentence'), cipher.final()]));
const allowance = { maxOutput: 1000, limit: 'ratio', maxParts: 10, keys: [key] } as const;
const params = { mode: 'ecb', iv: 'none', source: 'analyst', fingerprint: fingerprint(key), key: 'k' };

test('a key that was handed over may open a text, one that was found must open a format', () => {
  expect(openCipher(aes, sealed, allowance, params)).toMatchObject({ ok: true, bits: 8 });
  expect(openCipher(aes, sealed, allowance, params)).not.toHaveProperty('needs');
  expect(openCipher(aes, sealed, allowance, { ...params, source: 'message' })).toMatchObject({ needs: 'structure' });
});

test('the more keys there were, the less a right padding says', () => {
  const keys = [key, ...Array.from({ length: 255 }, (_, index) => analystKey(`other ${index}`))];
  expect(openCipher(aes, sealed, { ...allowance, keys }, params)).toMatchObject({ ok: true, bits: 0 });
});

test('without the key there is a reason; a key that was sent goes with the step', () => {
  const without = { ...allowance, keys: [] };
  expect(openCipher(aes, sealed, without, params)).toMatchObject({ ok: false, reason: 'the key k is not at hand' });
  const secret = Buffer.from(key.bytes).toString('hex');
  expect(openCipher(aes, sealed, without, { ...params, secret })).toMatchObject({ ok: true });
});
