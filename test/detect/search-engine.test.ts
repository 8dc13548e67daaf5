import { expect, it } from 'vitest';
import { queryParameters } from '../../src/detect/search-engine.ts';

it.each([
  ['www.google.de', '/search', ['q']],
  ['m.baidu.com', '/s', ['wd', 'word']],
  ['duckduckgo.com', '', ['q']],
  ['google.evil.com', '/search', []],
  ['bing.example', '/search', []],
  ['www.google.com', '/maps', []],
])('%s%s asks in %j', (host, path, parameters) => {
  expect(queryParameters(host, path)).toEqual(parameters);
});
