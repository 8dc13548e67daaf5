import { expect, it } from 'vitest';
import { deepestOnly } from '../../src/detect/deepest.ts';
import type { PlacedHit } from '../../src/detect/index.ts';
import type { Confidence, TextNode } from '../../src/model/index.ts';

const node = (id: string, parentId: string | null): TextNode => ({
  id,
  parentId,
  root: 'request.body',
  name: null,
  text: 'x',
});
const hit = (payloadId: string, value: string, confidence: Confidence = 'observed'): PlacedHit => ({
  detector: 'd',
  version: 1,
  messageId: 'm',
  message: '',
  kind: 'email',
  confidence,
  value,
  canary: null,
  span: null,
  payloadId,
});
const nodes = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'a')];

it('of a branch only the deepest node is told', () => {
  expect(deepestOnly([hit('a', 'v'), hit('b', 'v'), hit('c', 'v')], nodes).map((one) => one.payloadId)).toEqual(['c']);
});

it('two leaves with the same value are both told', () => {
  expect(deepestOnly([hit('a', 'v'), hit('c', 'v'), hit('d', 'v')], nodes).map((one) => one.payloadId)).toEqual([
    'c',
    'd',
  ]);
});

it('another value above stays', () => {
  expect(deepestOnly([hit('a', 'other'), hit('b', 'v')], nodes)).toHaveLength(2);
});

it('escapes and case make no other value', () => {
  expect(deepestOnly([hit('a', 'A%40b.de'), hit('b', 'a@b.de')], nodes).map((one) => one.payloadId)).toEqual(['b']);
});

it('a surer hit above wins over a weaker one below', () => {
  expect(deepestOnly([hit('a', 'v'), hit('b', 'v', 'possible')], nodes).map((one) => one.payloadId)).toEqual(['a']);
});

it('two readings of one field are told once', () => {
  const readings = [node('a/query.q', 'a'), node('a/query.q#2', 'a')];
  const hits = [hit('a/query.q', 'x y'), hit('a/query.q#2', 'x+y')];
  expect(deepestOnly(hits, [node('a', null), ...readings]).map((one) => one.payloadId)).toEqual(['a/query.q']);
});

it('parents that run in a ring end', () => {
  expect(deepestOnly([hit('p', 'v')], [node('p', 'q'), node('q', 'p')])).toHaveLength(0);
});
