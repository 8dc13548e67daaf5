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

test('a field of a body that spells noise is kept as unread; a token in a header is not', () => {
  const noise = Buffer.from(Uint8Array.from({ length: 96 }, (_unused, index) => (index * 151 + 83) % 256)).toString(
    'base64',
  );
  const { nodes, ...rest } = unwrap({
    side: 'request',
    prefix: 'x1',
    target: '/',
    headers: [['Authorization', noise]],
    body: toUtf8(JSON.stringify({ p: noise })),
    bodyComplete: true,
  });
  expect(worthKeeping({ nodes, ...rest }, []).map(({ id }) => id)).toEqual([
    'x1:request.body',
    'x1:request.body/json.p',
  ]);
});

test('a message of a WebSocket is kept as a body is, and so is what of it was not read', () => {
  const noise = Buffer.from(Uint8Array.from({ length: 96 }, (_unused, index) => (index * 151 + 83) % 256));
  const message = unwrap({
    side: 'request',
    prefix: 'x1',
    target: null,
    headers: [],
    body: toUtf8(JSON.stringify({ p: noise.toString('base64'), q: 'words' })),
    bodyName: 'message.3',
    bodyComplete: true,
  });
  expect(worthKeeping(message, []).map(({ id }) => id)).toEqual([
    'x1:request.message.3',
    'x1:request.message.3/json.p',
  ]);
});
