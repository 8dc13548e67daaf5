import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Fields } from '../../../../src/capture/http2/fields.ts';
import { createHpackDecoder } from '../../../../src/capture/http2/hpack/decoder.ts';
import { createHpackEncoder } from '../../../../src/capture/http2/hpack/encoder.ts';

const fields = (...list: Fields['list']): Fields => ({ list, sensitive: new Set() });

test('a field that was sent before is a byte', () => {
  const encoder = createHpackEncoder();
  const own = fields([':method', 'GET'], ['user-agent', 'a browser with a long name']);
  expect(encoder.encode(own).length).toBeGreaterThan(20);
  expect([...encoder.encode(own)]).toEqual([0x82, 0xbe]);
});

test('what its sender wants in no table is in none', () => {
  const encoder = createHpackEncoder();
  const own: Fields = { list: [['authorization', 'secret']], sensitive: new Set([0]) };
  const first = encoder.encode(own);
  expect(first[0]! & 0xf0).toBe(0x10);
  expect(encoder.encode(own)).toEqual(first);
  expect(createHpackDecoder(9, 999)(first)).toEqual({ ...own, tooLarge: false });
});

test('a table that the other side does not want is not used, and both sizes are told', () => {
  const encoder = createHpackEncoder();
  const own = fields(['a', 'b']);
  encoder.allow(0);
  const first = encoder.encode(own);
  expect(first[0]).toBe(0x20);
  expect(encoder.encode(own)).toEqual(first.subarray(1));
  encoder.allow(100);
  encoder.allow(50);
  encoder.allow(4096);
  expect([...encoder.encode(fields()).subarray(0, 2)]).toEqual([0x3f, 50 - 31]);
  encoder.allow(1 << 30);
  expect(encoder.encode(fields())).toHaveLength(0);
});

test('whatever is sent in whatever order, the other side reads it', () => {
  const text = string({ unit: constantFrom('a', 'B', '0', ' ', '\xff', '%'), maxLength: 60 });
  const block = record({
    list: array(tuple(constantFrom('cookie', ':path', 'x-own', 'date', 'y'), text), { maxLength: 12 }),
    limit: constantFrom(null, 0, 64, 300, 4096),
    secret: integer({ min: 0, max: 11 }),
  });
  assert(
    property(array(block, { maxLength: 12 }), (blocks) => {
      const encoder = createHpackEncoder();
      const decode = createHpackDecoder(100, 100_000);
      for (const { list, limit, secret } of blocks) {
        if (limit !== null) encoder.allow(limit);
        const sensitive = new Set(secret < list.length ? [secret] : []);
        expect(decode(encoder.encode({ list, sensitive }))).toEqual({ list, sensitive, tooLarge: false });
      }
    }),
    { numRuns: 500 },
  );
});
