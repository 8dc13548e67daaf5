import { expect, test } from 'vitest';
import { pairParts } from '../../src/decode/pairs.ts';

const pairs = (text: string, maxParts = 100): unknown =>
  pairParts(text, { maxParts }).map(({ slot, content, params }) => [
    slot.kind === 'field' && slot.pointer,
    content.text,
    params?.['plus'],
  ]);

test('names and values are unescaped, empty pieces are skipped, a name may come alone', () => {
  expect(pairs('a=1&&b%5B%5D=%C3%BC&lone&c=x=y&d=')).toEqual([
    ['a', '1', undefined],
    ['b[]', 'ü', undefined],
    ['lone', '', undefined],
    ['c', 'x=y', undefined],
    ['d', '', undefined],
  ]);
});

test('a plus is read both ways, an escaped plus one way', () => {
  expect(pairs('a+b=c+d&e=%2B')).toEqual([
    ['a b', 'c d', 'space'],
    ['a b', 'c+d', 'literal'],
    ['e', '+', undefined],
  ]);
});

test('no more pieces are read than asked for', () => {
  expect(pairs('a=1&b=2&c=3', 2)).toHaveLength(2);
});
