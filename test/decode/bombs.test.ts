import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const MEBIBYTE = 1024 * 1024;
const zeros = Buffer.alloc(20 * MEBIBYTE);
/** Compresses far less than zeros, so that the size limit is met before the ratio. */
const words = Buffer.from(
  Array.from({ length: 1_100_000 }, (_, index) => `"page ${(index * 7919) % 10_007} of an invented book",`).join(''),
);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const gzipped = gzipSync(zeros);
const form = (bytes: Uint8Array): string => `data_list=${encodeURIComponent(base64(bytes))}&gzip=1`;

const BOMBS: Readonly<Record<string, [Uint8Array | string, string]>> = {
  'gzip of zeros': [gzipped, 'ratio'],
  'zlib of zeros': [deflateSync(zeros), 'ratio'],
  'raw deflate of zeros': [deflateRawSync(zeros), 'ratio'],
  'brotli of zeros': [brotliCompressSync(zeros), 'ratio'],
  'gzip of words': [gzipSync(words), 'step-bytes'],
  'zlib of words': [deflateSync(words), 'step-bytes'],
  'raw deflate of words': [deflateRawSync(words), 'step-bytes'],
  'gzip in gzip': [gzipSync(gzipped), 'ratio'],
  'gzip in gzip in gzip': [gzipSync(gzipSync(gzipped)), 'ratio'],
  'zlib in gzip': [gzipSync(deflateSync(zeros)), 'ratio'],
  'gzip in zlib': [deflateSync(gzipped), 'ratio'],
  'gzip in brotli in gzip': [gzipSync(brotliCompressSync(gzipped)), 'ratio'],
  'gzip in base64': [base64(gzipped), 'ratio'],
  'zlib in base64': [base64(deflateSync(zeros)), 'ratio'],
  'gzip in hex': [gzipped.toString('hex'), 'ratio'],
  'gzip in base64 in base64': [base64(Buffer.from(base64(gzipped))), 'ratio'],
  'gzip in a form': [form(gzipped), 'ratio'],
  'gzip in a JSON field': [JSON.stringify({ a: { b: base64(gzipped) } }), 'ratio'],
  'truncated gzip of zeros': [gzipped.subarray(0, -20), 'ratio'],
  'two members of gzip': [Buffer.concat([gzipped, gzipped]), 'step-bytes'],
};

describe('a decompression bomb stops at a limit and says which', () => {
  test.each(Object.entries(BOMBS))('%s', (_, [body, limit]) => {
    const { nodes, partial } = unwrap(post(body));
    expect(partial).toBe(limit);
    const stopped = nodes.filter(({ outcome }) => outcome.kind === 'stopped');
    expect(stopped.map(({ outcome }) => outcome)).toEqual([{ kind: 'stopped', limit }]);
    expect(nodes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(64 * MEBIBYTE);
  });
});

test('many bombs in one message share one budget', () => {
  const bomb = base64(gzipSync(words.subarray(0, 20 * MEBIBYTE)));
  const { nodes, partial } = unwrap(post(JSON.stringify(Array.from({ length: 12 }, () => bomb))));
  expect(partial).toBe('message-bytes');
  const out = nodes.filter(({ step }) => step?.decoder === 'gzip').reduce((sum, { size }) => sum + size, 0);
  expect(out).toBeLessThanOrEqual(64 * MEBIBYTE);
  expect(out).toBeGreaterThan(0);
});

test('a bomb behind a Content-Encoding stops there', () => {
  expect(unwrap(post(gzipped, [['Content-Encoding', 'gzip']]))).toMatchObject({ partial: 'ratio' });
});
