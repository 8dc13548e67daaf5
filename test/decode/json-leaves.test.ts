import { expect, test } from 'vitest';
import { jsonLeaves } from '../../src/decode/json-leaves.ts';

const leaves = (value: unknown, maxParts = 100): unknown =>
  jsonLeaves(value, { maxParts, escapes: true }).map(({ slot, content }) => [
    slot.kind === 'field' && slot.pointer,
    content.text,
  ]);

test('every string gets its pointer, nothing else does', () => {
  expect(leaves({ a: ['x', 1, { b: 'y' }], c: null, d: true, '': 'z' })).toEqual([
    ['/a/0', 'x'],
    ['/a/2/b', 'y'],
    ['/', 'z'],
  ]);
  expect(leaves('alone')).toEqual([['', 'alone']]);
});

test('names that matter to pointers and to JavaScript are escaped or harmless', () => {
  expect(leaves(JSON.parse('{"a/b":"1","c~d":"2","__proto__":"3"}'))).toEqual([
    ['/a~1b', '1'],
    ['/c~0d', '2'],
    ['/__proto__', '3'],
  ]);
});

test('no more parts than asked for', () => {
  expect(leaves(['a', 'b', 'c', 'd'], 2)).toEqual([
    ['/0', 'a'],
    ['/1', 'b'],
  ]);
});
