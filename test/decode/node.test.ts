import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const { nodes } = unwrap(post('a=1&data={"k":["v"]}', [['Content-Type', 'application/x-www-form-urlencoded']]));

test('a node knows its place: id, parent, root, name, slot and step', () => {
  expect(nodes.at(-1)).toMatchObject({
    id: 'x1:request.body/form.data/json.k.0',
    parent: { id: 'x1:request.body/form.data' },
    root: 'request.body',
    name: 'k',
    slot: { kind: 'field', pointer: '/k/0' },
    step: { decoder: 'json', version: 1, params: {}, part: 0 },
    outcome: { kind: 'text' },
  });
});

test('a root is a whole without a step', () => {
  expect(nodes[0]).toMatchObject({
    id: 'x1:request.target',
    parent: null,
    slot: { kind: 'whole' },
    step: null,
    trail: '',
  });
});

test('hash, size and entropy are those of the bytes', () => {
  const node = nodes.at(-1)!;
  expect(node).toMatchObject({ size: 1, sha256: sha256('v'), entropy: 0 });
  expect([...node.bytes]).toEqual([0x76]);
});

test('something opaque tells its entropy and what was tried', () => {
  const noise = Uint8Array.from({ length: 256 }, (_, index) => index ^ 0xc7);
  expect(unwrap(post(noise)).nodes.at(-1)?.outcome).toEqual({ kind: 'opaque', entropy: 8, tried: ['brotli'] });
});
