import { expect, test } from 'vitest';
import { renderedParts } from '../../src/decode/rendering.ts';
import type { Value } from '../../src/decode/value.ts';

const textOf = (value: Value): string | null => renderedParts(value)[0]!.content.text;

test('a value is written as JSON with all its digits', () => {
  const value: Value = {
    entries: [
      ['a"b', { items: [1n << 60n, -0.5, null, true, 'ü\u0001'] }],
      ['n', NaN],
    ],
  };
  expect(textOf(value)).toBe('{"a\\"b":[1152921504606846976,-0.5,null,true,"ü\\u0001"],"n":"NaN"}');
});

test('runs of bytes are parts of their own, named by their pointer; short ones stand in the text as hex', () => {
  const parts = renderedParts({ entries: [['a/b', { items: [Uint8Array.from([0xca, 0xfe]), new Uint8Array(80)] }]] });
  expect(parts[0]!.content.text).toBe('{"a/b":["cafe","(80 bytes)"]}');
  expect(parts.slice(1).map(({ slot }) => slot)).toEqual([
    { kind: 'field', pointer: '/a~1b/0' },
    { kind: 'field', pointer: '/a~1b/1' },
  ]);
});

test('the text says nothing for itself: its evidence is that of the value', () => {
  expect(renderedParts({ items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })[0]!.bits).toBe(0);
  expect(renderedParts({ items: ['an invented sentence'] })[0]!.bits).toBeGreaterThan(20);
});
