import { expect, test } from 'vitest';
import { contentLength } from '../../../src/capture/http2/content-length.ts';

const promise = (value?: string) =>
  contentLength({ list: value === undefined ? [] : [['content-length', value]], sensitive: new Set() });

test('a body is as long as was promised, no more and no less', () => {
  const counted = promise('5');
  expect(counted.takes(3, false)).toBe(true);
  expect(counted.takes(2, true)).toBe(true);
  expect(promise('5').takes(6, false)).toBe(false);
  expect(promise('5').takes(4, true)).toBe(false);
  expect(promise('0').takes(0, true)).toBe(true);
  expect(promise('1').takes(0, true)).toBe(false);
});

test('without a promise every length is right', () => {
  expect(promise().takes(1e9, false)).toBe(true);
  expect(promise().takes(0, true)).toBe(true);
});
