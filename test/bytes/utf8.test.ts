import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUtf8, utf8 } from '../../src/bytes/utf8.ts';

test('text comes back from its bytes, with its byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8(toUtf8(text))).toBe(text);
    }),
  );
  expect(utf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('\ufeffA');
});

test.each([
  ['a lone continuation byte', [0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a cut sequence', [0xe4, 0xb8]],
  ['a code point beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
])('%s is not text', (_name, bytes) => {
  expect(utf8(new Uint8Array(bytes))).toBeNull();
});
