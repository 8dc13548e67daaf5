import { expect, test } from 'vitest';
import { frameStarts } from '../../src/decode/frame-starts.ts';

const at = (place: number, start: string, size = 100): Uint8Array => {
  const bytes = new Uint8Array(size).fill(0x91);
  bytes.set(Buffer.from(start, 'latin1'), place);
  return bytes;
};

test.each([
  ['gzip', 12, '\x1f\x8b\x08'],
  ['zstd', 1, '\x28\xb5\x2f\xfd'],
  ['zlib', 64, '\x78\x9c'],
  ['JSON', 8, '{"'],
])('%s is seen at its place', (_, place, start) => {
  expect(frameStarts(at(place, start))).toEqual([place]);
});

test('a length that fits to the byte is seen in either order', () => {
  expect(frameStarts(at(2, '\0\0\0\x5e'))).toEqual([6]);
  expect(frameStarts(at(2, '\x5e\0\0\0'))).toEqual([6]);
  expect(frameStarts(at(2, '\0\0\0\x5d'))).toEqual([]);
});

test('nothing is seen at the beginning, behind the 64th byte, or in a few bytes', () => {
  expect(frameStarts(at(0, '{"'))).toEqual([]);
  expect(frameStarts(at(65, '{"'))).toEqual([]);
  expect(frameStarts(at(3, '{"', 20))).toEqual([]);
});
