import { expect, test } from 'vitest';
import { toUtf8 } from '../../src/bytes/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { worthKeeping } from '../../src/pipeline/worth-keeping.ts';

const unwrapped = unwrap({
  side: 'request',
  prefix: 'x1',
  target: '/a?b=c',
  headers: [['User-Agent', 'x']],
  body: toUtf8('{"a":"first value","b":{"c":"second value"}}'),
  bodyComplete: true,
});

test('a message with nothing in it keeps its body alone', () => {
  expect(worthKeeping(unwrapped, []).map(({ id }) => id)).toEqual(['x1:request.body']);
});

test('a finding keeps its node and the way to it, parents first', () => {
  const node = unwrapped.nodes.find(({ text }) => text === 'second value')!;
  const finding = { payloadId: node.id } as Parameters<typeof worthKeeping>[1][number];
  expect(worthKeeping(unwrapped, [finding]).map(({ id }) => id)).toEqual(['x1:request.body', node.id]);
});
