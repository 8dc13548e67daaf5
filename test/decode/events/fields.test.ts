import { expect, test } from 'vitest';
import { fieldsAsJson, fieldsOf, fieldText, formsWith, identityOf } from '../../../src/decode/events/fields.ts';
import { get, post } from '../message.ts';
import { rootsOf } from './carriers.ts';

test('forms, queries and multipart forms that have all the names', () => {
  const multipart =
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="b"\r\n\r\n2\r\n--b--\r\n';
  const found = (names: readonly string[]): number =>
    [post('a=1&b=2'), get('/x?b=2&a=1'), post(multipart), post('{"a":"1","b":"2"}')].filter(
      (message) => formsWith(rootsOf(message), names).length === 1,
    ).length;
  expect([found(['a', 'b']), found(['a', 'b', 'c'])]).toEqual([3, 0]);
});

test('of equal names the first counts; an empty field says nothing', () => {
  const fields = fieldsOf(formsWith(rootsOf(post('a=1&a=2&b=&c=x%20y')), ['a'])[0]!);
  expect(['a', 'b', 'c', 'd'].map((name) => fieldText(fields, name))).toEqual(['1', null, 'x y', null]);
  expect(identityOf(['a', 'b', 'd'], (name) => fieldText(fields, name))).toEqual({ a: '1' });
});

test('all fields are one JSON object, whatever they are called', () => {
  const fields = fieldsOf(formsWith(rootsOf(post('__proto__=1&b=2&c=3')), ['b'])[0]!);
  expect(fieldsAsJson(fields, new Set(['c']))).toBe('{"__proto__":"1","b":"2"}');
});
