import { expect, test } from 'vitest';
import { headerList, mapTexts, plainObject, textList } from '../../../src/store/reading/json-column.ts';

const corrupt = expect.objectContaining({ name: 'StoreError', code: 'CORRUPT' }) as Error;

test('columns that hold what they should are read', () => {
  expect(textList('["a","b"]')).toEqual(['a', 'b']);
  expect(headerList('[["A","1"],["a","2"]]')).toEqual([
    ['A', '1'],
    ['a', '2'],
  ]);
  expect(plainObject('{"a":[1]}')).toEqual({ a: [1] });
});

test.each(['', '{}', '[1]', '[null]', 'null', '"x"', '[['])('%s is no list of texts', (json) => {
  expect(() => textList(json)).toThrow(corrupt);
});

test.each(['["a"]', '[["a"]]', '[["a","b","c"]]', '[["a",1]]', '{}', '[[', '"x"'])(
  '%s is no list of headers',
  (json) => {
    expect(() => headerList(json)).toThrow(corrupt);
  },
);

test.each(['[]', 'null', '7', '{'])('%s is no object', (json) => {
  expect(() => plainObject(json)).toThrow(corrupt);
});

test('texts are mapped wherever they stand, keys and numbers are not', () => {
  expect(mapTexts('{"a":"x","b":["x",1,{"c":"x"}]}', (text) => `${text}!`)).toBe('{"a":"x!","b":["x!",1,{"c":"x!"}]}');
});
