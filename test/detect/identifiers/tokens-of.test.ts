import { expect, test } from 'vitest';
import { tokensOf } from '../../../src/detect/index.ts';
import { textNode } from './sent.ts';

const UUID = '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901';
const leaf = (): boolean => true;
const hex = (index: number): string => `8f3a91c07be2${(index + 4_096).toString(16)}`;

test('a token comes with its field, its part of the message and its payload', () => {
  const node = textNode({ value: UUID, field: 'device_id' }, 7);
  const { id: payloadId, root } = node;
  expect(tokensOf([node], leaf, [])).toEqual([{ value: UUID, kind: null, field: 'device_id', root, payloadId }]);
});

test('a text that something came out of is none: what came out of it is', () => {
  const outer = textNode({ value: UUID, field: 'device_id' }, 1);
  expect(tokensOf([outer], (node) => node !== outer, [])).toEqual([]);
});

test('numbers of a JSON document are seen in fields that name someone', () => {
  const document = textNode({ value: '{"uid":7312046620946811,"size":7312046620946811,"ts_id":1588243200123}' }, 1);
  expect(tokensOf([document], () => false, []).map(({ value, field }) => [value, field])).toEqual([
    ['7312046620946811', 'uid'],
  ]);
});

test('at most 64 of one message, and what names someone is among them wherever it stands', () => {
  const many = Array.from({ length: 500 }, (_, index) => textNode({ value: hex(index), field: 'x' }, index));
  const tokens = tokensOf([...many, textNode({ value: UUID, field: 'uid' }, 501)], leaf, []);
  expect(tokens).toHaveLength(64);
  expect(tokens[0]!.value).toBe(UUID);
});

test('what a detector knows is kept in any form and field; pages and words that it knows are left out', () => {
  const mail = { value: 'alice.planted@example.org', kind: 'email', confidence: 'observed' } as const;
  const page = { value: hex(1), kind: 'url', confidence: 'observed' } as const;
  const nodes = [textNode({ value: mail.value, field: 'token' }, 1), textNode({ value: page.value, field: 'uid' }, 2)];
  expect(tokensOf(nodes, leaf, [mail, page]).map(({ value, kind }) => [value, kind])).toEqual([[mail.value, 'email']]);
});
