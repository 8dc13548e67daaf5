import { expect, test } from 'vitest';
import { decoders } from '../../src/decode/index.ts';
import { Content } from '../../src/decode/content.ts';
import { fail, field, ok, stop, whole } from '../../src/decode/decoder.ts';

test('a decoder is frozen', () => {
  expect(decoders.every((decoder) => Object.isFrozen(decoder))).toBe(true);
});

test('results say what they are', () => {
  const content = Content.ofText('x');
  expect(ok([whole(content)], 3)).toEqual({
    ok: true,
    parts: [{ slot: { kind: 'whole' }, content }],
    bits: 3,
    trust: 1,
  });
  expect(whole(content, { a: 1 }).params).toEqual({ a: 1 });
  expect(field('/a', content).slot).toEqual({ kind: 'field', pointer: '/a' });
  expect(fail('why')).toMatchObject({ ok: false, reason: 'why', limit: null });
  expect(stop('ratio', 9)).toMatchObject({ ok: false, limit: 'ratio', bits: 9 });
});
