import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from '../../src/decode/inflate.ts';

const allowance = { maxOutput: 1_000, limit: 'step-bytes', maxParts: 1, keys: [] } as const;
const text = Buffer.from('an invented sentence');

test.each([
  ['gzip', gzipSync(text)],
  ['zlib', deflateSync(text)],
  ['deflate-raw', deflateRawSync(text)],
  ['brotli', brotliCompressSync(text)],
] as const)('%s gives the bytes and says how many it used', (compression, packed) => {
  const result = inflate(compression, packed, allowance);
  expect(result).toEqual({ kind: 'done', bytes: new Uint8Array(text), used: packed.length });
  expect(inflate(compression, packed.subarray(0, -4), allowance).kind).toBe('broken');
});

test('output over the allowance is a limit, also when nothing is allowed', () => {
  expect(inflate('gzip', gzipSync(Buffer.alloc(1_001)), allowance)).toEqual({ kind: 'limit' });
  expect(inflate('gzip', gzipSync(Buffer.alloc(1_000)), allowance).kind).toBe('done');
  expect(inflate('gzip', gzipSync(Buffer.alloc(1)), { ...allowance, maxOutput: 0 })).toEqual({ kind: 'limit' });
});
