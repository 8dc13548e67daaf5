import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { integerBytes, readInteger } from '../../../../src/capture/http2/hpack/integer.ts';

test('the examples of RFC 7541 appendix C.1', () => {
  expect(integerBytes(10, 5, 0)).toEqual([10]);
  expect(integerBytes(1337, 5, 0)).toEqual([31, 154, 10]);
  expect(integerBytes(42, 8, 0)).toEqual([42]);
  expect(readInteger(Uint8Array.of(0xea), 0, 5)).toEqual({ value: 10, end: 1 });
  expect(readInteger(Uint8Array.of(9, 31, 154, 10), 1, 5)).toEqual({ value: 1337, end: 4 });
});

test('every number that makes sense comes back as it went', () => {
  assert(
    property(integer({ min: 0, max: 1 << 24 }), integer({ min: 4, max: 7 }), (value, prefix) => {
      const bytes = Uint8Array.from(integerBytes(value, prefix, 0));
      expect(readInteger(bytes, 0, prefix)).toEqual({ value, end: bytes.length });
    }),
  );
});

test.each([
  ['nothing', []],
  ['half a number', [127]],
  ['a number without end', [127, ...Array<number>(100).fill(0x80)]],
  ['a number that is too large', [127, 255, 255, 255, 127]],
])('%s is none', (_what, bytes) => {
  expect(readInteger(Uint8Array.from(bytes), 0, 7)).toBeNull();
});
