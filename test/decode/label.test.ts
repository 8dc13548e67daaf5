import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { field, whole } from '../../src/decode/decoder.ts';
import { decoders } from '../../src/decode/index.ts';
import { labels, unique } from '../../src/decode/label.ts';

const decoder = (id: string): (typeof decoders)[number] => decoders.find((each) => each.id === id)!;
const text = Content.ofText('x');
const names = (id: string, ...pointers: readonly string[]): readonly string[] =>
  labels(decoder(id), pointers.map((pointer) => field(pointer, text))); // prettier-ignore

test('a pointer is written with dots, a dot inside a name as ~2', () => {
  expect(names('json', '/0/properties/url', '/a.b', '/a~1b', '')).toEqual(['0.properties.url', 'a~2b', 'a~1b', '']);
});

test('a plain name is escaped in the same way', () => {
  expect(names('form', 'data_list', 'a/b', 'a.b', '~')).toEqual(['data_list', 'a~1b', 'a~2b', '~0']);
});

test('a whole is its index, a range its ends', () => {
  expect(labels(decoder('gzip'), [whole(text)])).toEqual(['0']);
  expect(labels(decoder('query'), [{ slot: { kind: 'range', start: 2, end: 9 }, content: text }])).toEqual(['2-9']);
});

test('equal names are numbered, also when a number is taken', () => {
  expect(names('form', 'a', 'a', 'a#2', 'a')).toEqual(['a', 'a#2', 'a#2#2', 'a#3']);
  const seen = new Map<string, number>();
  expect(['a#2', 'a', 'a'].map((each) => unique(each, seen))).toEqual(['a#2', 'a', 'a#3']);
});

test('names that are endless or hold control characters are made fit for an id and stay unique', () => {
  const made = names('json', '/a\nb', '/a\tb', `/${'x'.repeat(500)}1`, `/${'x'.repeat(500)}2`);
  expect(made.slice(0, 2)).toEqual(['a\ufffdb', 'a\ufffdb#2']);
  expect(new Set(made).size).toBe(4);
  expect(made.every((each) => each.length < 130)).toBe(true);
});
