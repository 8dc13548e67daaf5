import { createCipheriv } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import { analystKey, claims, post, rootOf } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question"}';
const key = analystKey('0123456789abcdef');
const long = analystKey('0123456789abcdef0123456789abcdef');
const iv = Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + 11) & 0xff);

function seal(plain: Uint8Array | string, secret: Uint8Array, vector: Uint8Array | null): Buffer {
  const cipher = createCipheriv(`aes-${secret.length * 8}-${vector === null ? 'ecb' : 'cbc'}`, secret, vector);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

table('aes', {
  fires: {
    'on CBC behind its vector': {
      message: post(Buffer.concat([iv, seal(text, key.bytes, iv)])),
      options: { keys: [key] },
      text,
      trail: 'aes',
      params: { mode: 'cbc', iv: 'prefix', bits: 128, key: 'key 0123456789abcdef' },
    },
    'on CBC with a vector of zeros': {
      message: post(seal(text, key.bytes, new Uint8Array(16)).toString('base64')),
      options: { keys: [key] },
      text,
      trail: 'base64 > aes',
      params: { iv: '00'.repeat(16) },
    },
    'on CBC with the vector that came with the key': {
      message: post(seal(text, long.bytes, iv)),
      options: { keys: [analystKey('fedcba9876543210'), { ...long, iv }] },
      text,
      trail: 'aes',
      params: { bits: 256 },
    },
    'on ECB under hex': {
      message: post(seal(text, key.bytes, null).toString('hex')),
      options: { keys: [key] },
      text,
      trail: 'hex > aes',
      params: { mode: 'ecb' },
    },
    'on a short value': {
      message: post(JSON.stringify({ i: seal('867000041234567', key.bytes, key.bytes).toString('base64') })),
      options: { keys: [{ ...key, iv: key.bytes }] },
      text: '867000041234567',
      trail: 'json.i > base64 > aes',
    },
  },
  silent: {
    'without a key': post(seal(text, key.bytes, iv)),
    'with another key': [post(seal(text, key.bytes, iv)), { keys: [analystKey('fedcba9876543210')] }],
    'on a length that no block cipher gives': [post(seal(text, key.bytes, iv).subarray(1)), { keys: [key] }],
  },
});

test('what a key from the analyst opened is graded so, through gzip too', () => {
  const message = post(Buffer.concat([iv, seal(gzipSync(text), key.bytes, iv)]));
  const { nodes, grade } = unwrap(message, { keys: [key] });
  expect(nodes.at(-1)).toMatchObject({ trail: 'aes > gzip > json', grade: 'key-from-device' });
  expect(grade).toBe('key-from-device');
});

test('a trail through a cipher cannot be walked without its key', () => {
  const node = unwrap(post(seal(text, key.bytes, null)), { keys: [key] }).nodes.at(-1)!;
  const walk = (): unknown => replay(rootOf(node).bytes, stepsOf(node));
  expect(walk).toThrow('Step 1 (aes) does not fit the bytes: the key key 0123456789abcdef is not at hand.');
});

test('a key never makes something of noise or of words', () => {
  const noise = Uint8Array.from({ length: 320 }, (_, index) => (index * index * 13 + index * 7 + 91) & 0xff);
  expect(claims(post(noise), { keys: [key, long] })).toEqual([]);
  const words = post('["lMQLrQI0j3VQjFQJ8+BVbQ==","abcd1234efgh5678abcd1","SystemLanguageIdentifier"]');
  expect(claims(words, { keys: [key, long] })).toEqual([]);
});
