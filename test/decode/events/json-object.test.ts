import { expect, test } from 'vitest';
import { isObject, memberOf, textOf } from '../../../src/decode/events/json-object.ts';

test('an array and null are no objects', () => {
  expect([{}, [], null, 'a', 1].map(isObject)).toEqual([true, false, false, false, false]);
});

test('what every object inherits is no member', () => {
  expect(memberOf({ a: 1 }, 'a')).toBe(1);
  expect(memberOf({}, 'toString')).toBeUndefined();
  expect(memberOf(null, 'a')).toBeUndefined();
  expect(memberOf(JSON.parse('{"__proto__":"x"}'), '__proto__')).toBe('x');
});

test('a text says something or is none', () => {
  expect([{ a: 'b' }, { a: '' }, { a: 1 }, 'a'].map((value) => textOf(value, 'a'))).toEqual(['b', null, null, null]);
});
