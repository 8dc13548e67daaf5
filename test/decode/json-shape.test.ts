import { expect, test } from 'vitest';
import { endOfString, jsonLimit } from '../../src/decode/json-shape.ts';

test('200 levels pass, 201 do not, and brackets in strings do not count', () => {
  expect(jsonLimit('['.repeat(200) + ']'.repeat(200))).toBeNull();
  expect(jsonLimit('['.repeat(201) + ']'.repeat(201))).toBe('json-depth');
  expect(jsonLimit(`{"a":"${'['.repeat(500)}\\"[","b":[]}`)).toBeNull();
  expect(jsonLimit('[[],[]]'.repeat(400))).toBeNull();
});

test('a million values pass, more do not', () => {
  expect(jsonLimit(`[${'0,'.repeat(999_998)}0]`)).toBeNull();
  expect(jsonLimit(`[${'0,'.repeat(1_000_001)}0]`)).toBe('json-values');
});

test('a string ends at its quote, not at an escaped one, and an open one at the end', () => {
  expect(endOfString('"a"', 0)).toBe(2);
  expect(endOfString('"a\\"b"', 0)).toBe(5);
  expect(endOfString('"a\\\\"b"', 0)).toBe(4);
  expect(endOfString('"abc', 0)).toBe(4);
});
