import { expect, test } from 'vitest';
import { arrayBytes } from '../../src/decode/array-bytes.ts';

const numbers = Array.from({ length: 16 }, (_, index) => index * 17);

test('a list of bytes is read, signed or not, with or without space', () => {
  expect([...(arrayBytes(JSON.stringify(numbers), false) ?? [])]).toEqual(numbers);
  expect([...(arrayBytes(`[ ${numbers.map((each) => (each << 24) >> 24).join(' , ')} ]\n`, false) ?? [])]).toEqual(
    numbers,
  );
});

test.each([
  ['too few', JSON.stringify(numbers.slice(1))],
  ['too large', JSON.stringify([...numbers, 256])],
  ['too small', JSON.stringify([...numbers, -129])],
  ['no whole number', JSON.stringify([...numbers, 1.5])],
  ['a text behind it', `${JSON.stringify(numbers)} and more`],
  ['nothing between commas', JSON.stringify(numbers).replace(',', ',,')],
])('%s: no list of bytes', (_, text) => {
  expect(arrayBytes(text, false)).toBeNull();
});

test('the beginning of a list counts when it is asked for', () => {
  const cut = JSON.stringify([...numbers, 1, 2]).slice(0, -2);
  expect(arrayBytes(cut, true)?.length).toBe(17);
  expect(arrayBytes(cut, false)).toBeNull();
});
