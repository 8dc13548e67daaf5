import { expect, it } from 'vitest';
import { fieldNames, namedValues } from '../../src/detect/named-values.ts';
import type { TextNode } from '../../src/model/index.ts';

const node = (text: string, name: string | null = null): TextNode => ({
  id: 'x1:request.body',
  parentId: null,
  root: 'request.body',
  name,
  text,
});
const isAge = fieldNames(/^age$/);

it('a field is known by the last part of its name, and its value has no blanks around it', () => {
  expect([...namedValues(node(' 44 ', '/a/0/$age'), isAge)]).toEqual([
    { name: '/a/0/$age', value: '44', start: 1, end: 3 },
  ]);
});

it('numbers of a JSON text are found with their offsets, texts are not: they are nodes of their own', () => {
  const text = '{"age": 44,"x":{"age":-4.5},"b":{"age":"17"}}';
  const found = [...namedValues(node(text), isAge)];
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['44', '-4.5']);
});

it('a text that is no JSON is not searched, nor is a very long field', () => {
  expect([...namedValues(node('x {"age":44}'), isAge)]).toEqual([]);
  expect([...namedValues(node('4'.repeat(500), 'age'), isAge)]).toEqual([]);
});

it('a megabyte of half a field ends', () => {
  expect([...namedValues(node(`{${'"age":'.repeat(170_000)}`), isAge)]).toEqual([]);
});

it('a name is judged the same the first time and ever after', () => {
  expect(['/x/Age', 'page', '/x/Age', 'page'].map(isAge)).toEqual([true, false, true, false]);
});
