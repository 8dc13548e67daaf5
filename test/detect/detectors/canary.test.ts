import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('says in words whose value was seen', () => {
  const row = readTable('canary', 'fires').find(({ expect }) => expect?.kind === 'imei')!;
  expect(saidBy('canary', row).map((hit) => hit.message)).toEqual(['Your IMEI was sent: the value itself was seen.']);
});

it('says that a Referer is sent by design', () => {
  const row = readTable('canary', 'fires').find(({ node }) => node.root === 'request.headers.referer')!;
  expect(saidBy('canary', row)[0]?.message).toContain('by design');
});

it('reports a canary once a node, in its longest spelling', () => {
  const canaries = [{ kind: 'url', value: 'https://a-b.example/x' }] as const;
  const node = { root: 'request.body', name: null, text: 'a-b.example/x https://a-b.example/x a-b.example/x' };
  expect(saidBy('canary', { name: '', host: null, canaries, node }).map((hit) => hit.value)).toEqual([
    'https://a-b.example/x',
  ]);
});
