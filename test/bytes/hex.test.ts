import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, hex } from '../../src/bytes/hex.ts';

test('bytes come back from their digits, and from upper-case ones', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromHex(hex(bytes))).toEqual(bytes);
      expect(fromHex(hex(bytes).toUpperCase())).toEqual(bytes);
    }),
  );
});

test('only the bytes of a view are written, not those of its buffer', () => {
  expect(hex(new Uint8Array([1, 2, 255, 4]).subarray(1, 3))).toBe('02ff');
});

test.each(['a', 'abc', '0x', 'zz', '12 34', 'é0'])('%j is no hexadecimal', (text) => {
  expect(fromHex(text)).toBeNull();
});
