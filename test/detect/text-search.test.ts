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

it.each([101, 2001])('finds what a plain search finds among %i words', (many) => {
  const wanted = Array.from({ length: many }, (_, index) => `https://${(index * 7919).toString(36)}.example`);
  const text = `${wanted[0]!}/a ${wanted[57]!}${wanted[58]!} https://nothing ${wanted[many - 1]!}`;
  const found = [...findWords(text, textSearch(wanted))].map(({ word, start }) => [word, start]);
  const plain = wanted.flatMap((word, index) => (text.includes(word) ? [[index, text.indexOf(word)]] : []));
  expect(found.sort()).toEqual(plain.sort());
});

it('words that begin alike are told apart by a part that they do not share', () => {
  const wanted = Array.from({ length: 500 }, (_, index) => `https://${index}.example`);
  const { heads, nexts } = textSearch(wanted);
  const longest = [...heads].reduce((most, head) => {
    let length = 0;
    for (let word = head; word >= 0; word = nexts[word]!) length += 1;
    return Math.max(most, length);
  }, 0);
  expect(longest).toBeLessThan(25);
});
