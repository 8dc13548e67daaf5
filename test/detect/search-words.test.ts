import { expect, it } from 'vitest';
import { looksLikeSearch } from '../../src/detect/search-words.ts';

it.each(['how to sleep', 'how+to+sleep', 'divorce', 'iphone 15 price', "what's new", '秘密', 'Hautausschlag Kind'])(
  '%s is a search',
  (text) => {
    expect(looksLikeSearch(text)).toBe(true);
  },
);

it.each([
  '',
  'ab',
  '12345',
  'a_b_c',
  'user-id',
  'getName',
  'null',
  'x'.repeat(201),
  '{"a":1}',
  'SELECT a FROM b',
  'a8F+zZ9+qq1',
  '2026-11-22 10:00:00',
])('%s is none', (text) => {
  expect(looksLikeSearch(text)).toBe(false);
});
