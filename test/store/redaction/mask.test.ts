import { expect, test } from 'vitest';
import { createMask } from '../../../src/store/redaction/mask.ts';

const mask = createMask(
  ['490154203237518', 'Li Ming', 'a"b', 'x', '490154203237518000', ''],
  (secret) => `<${secret}>`,
);

test.each([
  ['imei=490154203237518&x=1', 'imei=<490154203237518>&x=1'],
  ['LI MING and li%20ming and li+ming', '<Li Ming> and <Li Ming> and <Li Ming>'],
  ['{"k":"a\\"b"}', '{"k":"<a"b>"}'],
  ['490154203237518000', '<490154203237518000>'],
  ['490154203237518490154203237518', '<490154203237518><490154203237518>'],
  ['49015420323751', '49015420323751'],
  ['', ''],
  ['fox', 'fox'],
])('%s becomes %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('of a long secret the beginning is enough, and the rest of the text goes with it', () => {
  const long = createMask([`https://secret.example/${'p'.repeat(200)}`], () => '<>');
  expect(long(`referer https://secret.example/${'p'.repeat(50)} and more`)).toBe('referer <>');
  expect(long('https://secret.example/other')).toBe('https://secret.example/other');
});

test('half a surrogate pair in a secret does no harm', () => {
  expect(createMask(['ab\ud800'], () => '<>')('ab\ud800 ab')).toBe('<> ab');
});

test('many secrets made to begin alike cost no more than few', () => {
  const hostile = createMask(
    Array.from({ length: 3000 }, (_, index) => 'a'.repeat(index + 4) + 'b'),
    () => '<>',
  );
  expect(hostile('a'.repeat(100_000))).toBe('<>');
  expect(createMask(['aaab'], () => '<>')('a'.repeat(200_000))).toHaveLength(200_000);
});
