import { expect, test } from 'vitest';
import { isZstd, zstdFrame } from '../../src/decode/zstd-frame.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const MAGIC = '28b52ffd';

test('a frame says where it ends and what can come out of it', () => {
  expect(zstdFrame(bytes(`${MAGIC} 20 05 29 00 00 6162636465 ffff`), 0)).toEqual({ end: 14, most: 5, work: 0 });
  // No content size, a window of 1 KiB, a block of 300 equal bytes, then a checksum.
  expect(zstdFrame(bytes(`${MAGIC} 04 00 63 09 00 61 01020304`), 0)).toEqual({ end: 14, most: 300, work: 1024 });
});

test.each([
  ['a window over 8 MiB', `${MAGIC} 00 70 01 00 00 000000`],
  ['a dictionary', `${MAGIC} 21 07 05 29 00 00 6162636465`],
  ['a block beyond the end', `${MAGIC} 20 05 29 00 00 616263`],
  ['a block of a kind that does not exist', `${MAGIC} 20 05 2f 00 00 6162636465`],
  ['another magic', '28b52ffe 20 05 29 00 00 6162636465'],
])('%s is no frame', (_, hex) => {
  expect(zstdFrame(bytes(hex), 0)).toBeNull();
});

test('the magic alone is not enough', () => {
  expect([isZstd(bytes(`${MAGIC}0000000000`)), isZstd(bytes(MAGIC))]).toEqual([true, false]);
});
