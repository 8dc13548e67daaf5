import { expect, test } from 'vitest';
import { pathOf } from '../../../src/decode/events/path-of.ts';
import { get, post } from '../message.ts';
import { rootsOf } from './carriers.ts';

test.each([
  ['/track/?a=1#b', '/track/'],
  ['http://host.example:81/engage?x', '/engage'],
  ['/a#b?c', '/a'],
  ['*', '*'],
])('the path of %s is %s', (target, path) => {
  expect(pathOf(rootsOf(get(target)))).toBe(path);
});

test('a message of a WebSocket has none', () => {
  expect(pathOf(rootsOf({ ...post('{}'), target: null }))).toBe('');
});
