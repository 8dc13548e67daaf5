import { expect, test } from 'vitest';
import { decoders } from '../../src/decode/index.ts';
import { defineProtocol } from '../../src/decode/protocol.ts';
import { unwrapWith } from '../../src/decode/unwrap.ts';
import { post } from './message.ts';

const docs = { summary: 'For this test.', references: [], limitations: [] };

test('a protocol names the message, seals nodes and splits events; the next one is not asked', () => {
  const first = defineProtocol({
    id: 'first',
    version: 1,
    docs,
    recognise: (roots) => roots.filter(({ root }) => root === 'request.body'),
    open: ([body]) => ({
      events: [
        { payloadId: body!.id, pointer: '', protocol: 'first', name: null, time: null, identity: {}, properties: '{}' },
      ],
      marks: [{ node: body!.children[0]!, outcome: { kind: 'sealed', why: 'a reason' }, grade: 'public-key' }],
    }),
  });
  const never = defineProtocol({ ...first, id: 'never' });
  const { protocol, events, nodes, grade } = unwrapWith(
    { decoders, protocols: [first, never] },
    post(JSON.stringify({ a: 'sealed '.repeat(9) })),
  );
  expect({ protocol, events: events.length, grade }).toEqual({ protocol: 'first', events: 1, grade: 'public-key' });
  expect(nodes.at(-1)).toMatchObject({ outcome: { kind: 'sealed', why: 'a reason' }, grade: 'public-key' });
  expect(Object.isFrozen(first)).toBe(true);
});

test('a protocol that recognises nothing leaves the message alone', () => {
  const none = defineProtocol({
    id: 'none',
    version: 1,
    docs,
    recognise: () => [],
    open: () => ({ events: [], marks: [] }),
  });
  expect(unwrapWith({ decoders, protocols: [none] }, post('{"a":"b"}'))).toMatchObject({ protocol: null, events: [] });
});
