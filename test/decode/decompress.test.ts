import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SURE } from '../../src/decode/evidence.ts';
import { decompress } from '../../src/decode/decompress.ts';

const allowance = { maxOutput: 1_000, limit: 'step-bytes', maxParts: 1, keys: [] } as const;
const packed = gzipSync('an invented sentence of some length, 1234567890');

test('a checksum that fits is sure by itself, a stream without its end is not', () => {
  const whole = decompress('gzip', packed, allowance);
  expect(whole).toMatchObject({ ok: true, parts: [{ params: {} }] });
  expect(whole.bits).toBeGreaterThanOrEqual(SURE);
  const cut = decompress('gzip', packed.subarray(0, -10), allowance);
  expect(cut).toMatchObject({ ok: true, parts: [{ params: { salvaged: true } }] });
  expect(cut.bits).toBeLessThan(SURE);
});

test('a limit is named, and says that the format was right', () => {
  const bomb = decompress('gzip', gzipSync(Buffer.alloc(2_000)), allowance);
  expect(bomb).toMatchObject({ ok: false, limit: 'step-bytes' });
  expect(bomb.bits).toBeGreaterThanOrEqual(SURE);
});

test('nothing readable is a failure with a reason', () => {
  expect(decompress('zlib', packed, allowance)).toMatchObject({
    ok: false,
    limit: null,
    reason: 'incorrect header check',
  });
});
