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

it('says how a value was written that is not in clear, and prefers the one in clear', () => {
  const canaries = [{ kind: 'imei', value: '867000041234567' }] as const;
  const said = (text: string): string[] =>
    saidBy('canary', { name: '', host: null, canaries, node: { root: 'request.body', name: null, text } }).map(
      (hit) => hit.message,
    );
  const coded = Buffer.from('imei=867000041234567').toString('base64');
  expect(said(coded)).toEqual(['Your IMEI was sent, written in base64, which anyone can undo.']);
  expect(said('765432140000768')).toEqual(['The digits of your IMEI were sent in reverse order.']);
  expect(said(`${coded} 867000041234567`)).toEqual(['Your IMEI was sent: the value itself was seen.']);
});
