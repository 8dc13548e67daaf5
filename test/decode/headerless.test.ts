import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SURE } from '../../src/decode/evidence.ts';
import { headerless } from '../../src/decode/headerless.ts';

const allowance = { maxOutput: 1_000, limit: 'ratio', maxParts: 1, keys: [] } as const;
const packed = deflateRawSync('an invented sentence');

test('it is never sure by itself, and what comes out counts half', () => {
  const result = headerless('deflate-raw', packed, allowance);
  expect(result).toMatchObject({ ok: true, trust: 0.5 });
  expect(result.bits).toBeLessThan(SURE);
});

test('all input must be used', () => {
  expect(headerless('deflate-raw', Buffer.concat([packed, Buffer.of(1)]), allowance)).toMatchObject({
    ok: false,
    limit: null,
  });
  expect(headerless('brotli', Uint8Array.of(0xff, 0xff, 0xff), allowance)).toMatchObject({ ok: false, limit: null });
});

test('a limit is named', () => {
  expect(headerless('deflate-raw', deflateRawSync(Buffer.alloc(5_000)), allowance)).toMatchObject({
    ok: false,
    limit: 'ratio',
  });
});
