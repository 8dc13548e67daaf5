import { expect, test } from 'vitest';
import { unwrap } from '../../src/decode/index.ts';
import { plainRoots } from '../../src/decode/plain-roots.ts';
import type { TreeNode } from '../../src/decode/node.ts';

const message = (value: string): Parameters<typeof unwrap>[0] => ({
  side: 'request',
  prefix: 'x1',
  target: '/',
  headers: [['X-Data', value]],
  body: null,
  bodyComplete: true,
});

test('the second look at a header gives what the first gave, plain or not', () => {
  const hidden = Buffer.from('{"mail":"alice.planted@example.org"}').toString('base64');
  for (const value of ['nothing hidden here', hidden, 'aabbccddeeff00112233445566778899']) {
    const [first, second] = [unwrap(message(value)), unwrap(message(value))].map(({ nodes }) =>
      nodes.map(({ id, outcome, grade, text }) => ({ id, outcome, grade, text })),
    );
    expect(second).toEqual(first);
  }
});

const root = (overrides: Partial<TreeNode>): TreeNode =>
  ({
    root: 'request.headers.x',
    text: 'plain',
    children: [],
    outcome: { kind: 'text' },
    noise: false,
    ...overrides,
  }) as unknown as TreeNode;

test('only a root that held nothing is remembered, for its name and content type, and for its kit', () => {
  const kit = { decoders: [], protocols: [] };
  const roots = plainRoots(kit);
  expect(plainRoots(kit)).toBe(roots);
  roots.add(root({}), null);
  roots.add(root({ text: 'noise', noise: true }), null);
  roots.add(root({ text: 'opened', children: [root({})] }), null);
  roots.add(root({ text: 'x'.repeat(5000) }), null);
  expect(roots.has(root({}), null)).toBe(true);
  expect(roots.has(root({}), 'application/json')).toBe(false);
  expect(roots.has(root({ root: 'request.headers.y' }), null)).toBe(false);
  for (const text of ['noise', 'opened', 'x'.repeat(5000)]) expect(roots.has(root({ text }), null)).toBe(false);
  expect(plainRoots({ decoders: [], protocols: [] }).has(root({}), null)).toBe(false);
});
