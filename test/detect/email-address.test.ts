import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emailAddresses } from '../../src/detect/email-address.ts';

it('every address of a list is read, where it stands', () => {
  const text = 'a@posteo.de,<b.c@mail.ru>;d@e';
  expect([...emailAddresses(text)].map(({ start, end }) => text.slice(start, end))).toEqual([
    'a@posteo.de',
    'b.c@mail.ru',
  ]);
});

it('a text of at signs ends', () => {
  expect([...emailAddresses('@'.repeat(200_000))]).toEqual([]);
  expect([...emailAddresses('a.'.repeat(100_000) + '@' + 'b.'.repeat(100_000))]).toEqual([]);
});

it('whatever is read has one at sign and a dot in its domain', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '@', '.', '-', '%', ' ', 'de', 'com', ':', '/') }), (text) =>
      [...emailAddresses(text)].every(({ start, end }) => /^[^@]+@[^@]+\.[a-z]+$/.test(text.slice(start, end))),
    ),
  );
});
