import { expect, test } from 'vitest';
import { jsonReader } from '../../../src/decode/events/json-reader.ts';

test('a value is read as it was written, at any depth, in lists too', () => {
  const read = jsonReader('{"a":{"b":123456789012345678901,"c":[{"d":1.50}]},"e":"\\u0066"}');
  expect([read('a/b'), read('a/c/0/d'), read('e')]).toEqual(['123456789012345678901', '1.50', '"\\u0066"']);
  expect(read('')).toContain('"a"');
});

test('what is not there is null', () => {
  const read = jsonReader('{"a":"b"}');
  expect([read('b'), read('a/b'), read('b/c/d'), read('toString')]).toEqual([null, null, null, null]);
});

test('of two equal names the last one counts', () => {
  expect(jsonReader('{"a":1,"a":2}')('a')).toBe('2');
});
