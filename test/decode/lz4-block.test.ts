import { expect, test } from 'vitest';
import { lz4Block } from '../../src/decode/lz4-block.ts';
import { openOutput } from '../../src/decode/output.ts';

const undo = (bytes: readonly number[], limit = 1000): string | null => {
  const output = openOutput(limit);
  return lz4Block(Uint8Array.from(bytes), output) ? Buffer.from(output.bytes()).toString() : null;
};
const [a, b] = [0x61, 0x62];

test('literals and matches are put out', () => {
  expect(undo([0x20, a, b])).toBe('ab');
  expect(undo([0x22, a, b, 2, 0, 0x10, b])).toBe('abababab' + 'b');
  expect(undo([0x2f, a, b, 1, 0, 3, 0x10, a])).toBe(`ab${'b'.repeat(22)}a`);
});

test.each([
  ['literals beyond the end', [0x50, a]],
  ['a match without an offset', [0x11, a, 1]],
  ['an offset before the beginning', [0x11, a, 9, 0, 0x10, a]],
  ['an offset of zero', [0x11, a, 0, 0, 0x10, a]],
  ['a length without an end', [0xf0, 255, 255]],
  ['nothing', []],
])('%s breaks the block', (_, bytes) => {
  expect(undo(bytes)).toBeNull();
});

test('a match of any length stops at the limit', () => {
  expect(undo([0x1f, a, 1, 0, ...Array.from({ length: 100 }, () => 255), 0, 0x10, a])).toBeNull();
});
