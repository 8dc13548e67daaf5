import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapePercent } from '../../src/decode/percent-bytes.ts';

test('escapes become bytes, a percent sign without two digits stays', () => {
  expect(unescapePercent('a%20b%C3%BC').text).toBe('a bü');
  expect(unescapePercent('100% %zz %4').text).toBe('100% %zz %4');
  expect([...unescapePercent('%ff%00').bytes]).toEqual([255, 0]);
  expect(unescapePercent('ü%41').text).toBe('üA');
});

test('any well-formed text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unescapePercent(encodeURIComponent(text)).bytes).toEqual(new TextEncoder().encode(text));
    }),
  );
});
