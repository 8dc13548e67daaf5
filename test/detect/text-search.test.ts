import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords, textSearch } from '../../src/detect/text-search.ts';

it('finds what a plain search finds, everywhere', () => {
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'ä'), minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, fc.string({ unit: fc.constantFrom('a', 'b', 'ä'), maxLength: 60 }), (wanted, text) => {
      const found = [...findWords(text, textSearch(wanted))].map(({ word, start }) => `${start} ${wanted[word]!}`);
      const plain = wanted.flatMap((word) =>
        Array.from(text, (_, start) => start).flatMap((start) =>
          text.startsWith(word, start) ? [`${start} ${word}`] : [],
        ),
      );
      expect(found.sort()).toEqual(plain.sort());
    }),
  );
});

it('no words are found nowhere', () => {
  expect([...findWords('anything', textSearch([]))]).toEqual([]);
});
