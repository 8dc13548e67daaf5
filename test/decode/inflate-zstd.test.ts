import { expect, test } from 'vitest';
import { inflateZstd } from '../../src/decode/inflate-zstd.ts';

const allowance = { maxOutput: 1_000_000, limit: 'ratio', maxParts: 1, keys: [] } as const;
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const stored = '28b52ffd20052900006162636465';

test('frames are undone one behind the other, and foreign bytes are left', () => {
  const result = inflateZstd(bytes(`${stored}${stored}00`), allowance);
  expect(result).toMatchObject({ kind: 'done', used: 28 });
  expect(result.kind === 'done' && Buffer.from(result.bytes).toString()).toBe('abcdeabcde');
});

test('what is announced is refused before it is set aside', () => {
  // A content of 2^40 bytes in one segment, and blocks of 128 KiB of one byte, a thousand times.
  expect(inflateZstd(bytes('28b52ffde00000000000010000030010 00'.replace(' ', '')), allowance).kind).not.toBe('done');
  const blocks = `28b52ffd0058${'02001061'.repeat(1_000)}030010 61`.replace(' ', '');
  expect(inflateZstd(bytes(blocks), allowance)).toEqual({ kind: 'limit' });
});

test('a broken block is a reason', () => {
  expect(inflateZstd(bytes('28b52ffd2005250000ff000000ff'), allowance)).toMatchObject({ kind: 'broken' });
});
