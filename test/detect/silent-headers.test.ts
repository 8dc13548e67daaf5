import { expect, test } from 'vitest';
import { compileCanaries, inspect } from '../../src/detect/index.ts';
import { createSilentHeaders } from '../../src/detect/silent-headers.ts';
import type { TextNode } from '../../src/model/index.ts';

const header = (text: string, overrides: Partial<TextNode> = {}): TextNode => ({
  id: 'x1:request.headers.x-info',
  parentId: null,
  root: 'request.headers.x-info',
  name: 'x-info',
  text,
  ...overrides,
});

test('a header value is known again for its name and its receiver only', () => {
  const silent = createSilentHeaders();
  silent('a.example').add(header('plain'));
  expect(silent('a.example').has(header('plain'))).toBe(true);
  expect(silent('b.example').has(header('plain'))).toBe(false);
  expect(silent(null).has(header('plain'))).toBe(false);
  expect(silent('a.example').has(header('other'))).toBe(false);
  expect(silent('a.example').has(header('plain', { root: 'request.headers.y' }))).toBe(false);
});

test('bodies, decoded nodes and long values are never remembered', () => {
  const silent = createSilentHeaders()(null);
  const nodes = [
    header('a', { root: 'request.body' }),
    header('b', { parentId: 'x1:request.body' }),
    header('c'.repeat(300)),
  ];
  for (const node of nodes) {
    silent.add(node);
    expect(silent.has(node)).toBe(false);
  }
});

test('what is full is emptied and goes on remembering', () => {
  const silent = createSilentHeaders();
  for (let count = 0; count < 500; count += 1) silent(null).add(header(`id ${count}`));
  expect(silent(null).has(header('id 0'))).toBe(true);
  silent(null).add(header('one more'));
  expect(silent(null).has(header('id 0'))).toBe(false);
  expect(silent(null).has(header('one more'))).toBe(true);
  for (let count = 0; count < 100; count += 1) silent(`host ${count}`);
  expect(silent(null).has(header('one more'))).toBe(false);
});

test('a planted value is found in a header however often it comes, and whatever was silent before', () => {
  const canaries = compileCanaries([{ kind: 'query', value: 'planted secret alpha' }]);
  const look = (text: string, host = 'collector.example.net'): number =>
    inspect([header(text)], { canaries, host }).hits.length;
  expect([look('nothing'), look('nothing'), look('planted secret alpha'), look('planted secret alpha')]).toEqual([
    0, 0, 1, 1,
  ]);
  const others = compileCanaries([{ kind: 'query', value: 'nothing at all' }]);
  expect(inspect([header('nothing at all')], { canaries: others, host: 'collector.example.net' }).hits).toHaveLength(1);
});
