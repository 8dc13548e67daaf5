import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { salvage } from '../../src/decode/salvage.ts';

const allowance = { maxOutput: 1_000_000, limit: 'step-bytes', maxParts: 1, keys: [] } as const;
const text = Array.from({ length: 20_000 }, (_, index) => `page ${(index * 7919) % 9973}`).join(' ');
const packed = gzipSync(text);

test('a whole stream with foreign bytes behind it is complete, and they are counted', () => {
  const result = salvage('gzip', Buffer.concat([packed, Buffer.from('tail')]), allowance);
  expect(result).toMatchObject({ kind: 'done', complete: true, leftover: 4 });
  expect(result.kind === 'done' && Buffer.from(result.bytes).toString()).toBe(text);
});

test.each([0.2, 0.5, 0.9])('of a stream cut at %f the beginning is read', (share) => {
  for (const [format, bytes] of [
    ['gzip', packed],
    ['zlib', deflateSync(text)],
  ] as const) {
    // prettier-ignore
    const result = salvage(format, bytes.subarray(0, Math.floor(bytes.length * share)), allowance);
    if (result.kind !== 'done') throw new Error('limit');
    expect(result.complete).toBe(false);
    expect(result.bytes.length).toBeGreaterThan(text.length * share * 0.5);
    expect(text.startsWith(Buffer.from(result.bytes).toString())).toBe(true);
  }
});

test('the allowance holds here too', () => {
  expect(salvage('gzip', packed, { ...allowance, maxOutput: 10_000 })).toEqual({ kind: 'limit' });
});

test('noise behind a magic gives nothing', () => {
  expect(salvage('gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff), allowance)).toMatchObject({
    bytes: new Uint8Array(),
    complete: false,
  });
});
