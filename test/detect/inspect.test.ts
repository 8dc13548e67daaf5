import { expect, it } from 'vitest';
import { compileCanaries, inspect } from '../../src/detect/index.ts';
import { defineDetector } from '../../src/detect/detector.ts';
import { inspectWith } from '../../src/detect/inspect.ts';
import type { Canary, TextNode } from '../../src/model/index.ts';

const body = (text: string, name: string | null = null): TextNode => ({
  id: 'x1:request.body',
  parentId: null,
  root: 'request.body',
  name,
  text,
});
const context = (...canaries: Canary[]) => ({ canaries: compileCanaries(canaries), host: 'collector.example.net' });
const query: Canary = { kind: 'query', value: 'planted secret alpha' };
const docs = { summary: 's', references: [], limitations: ['l'] };

const thrower = defineDetector({
  id: 'thrower',
  version: 1,
  docs,
  messages: { seen: 'Seen.' },
  *inspect() {
    yield {
      messageId: 'seen',
      data: {},
      kind: 'text',
      confidence: 'observed',
      canary: null,
      span: { start: 0, end: 1 },
    };
    throw new Error('no such luck');
  },
});
const seer = defineDetector({
  id: 'seer',
  version: 3,
  docs,
  messages: { seen: 'Saw {what} and {nothing}.' },
  inspect: () => [
    {
      messageId: 'seen',
      data: { what: 'w'.repeat(500) },
      kind: 'text',
      confidence: 'observed',
      canary: null,
      span: { start: 1, end: 3 },
    },
  ],
});

it('a detector that throws costs its own hits only', () => {
  const { hits, crashed } = inspectWith([thrower, seer], [body('abcdef')], context());
  expect(hits.map((hit) => hit.detector)).toEqual(['seer']);
  expect(crashed).toEqual(['thrower: no such luck']);
});

it('the value of a hit is what stands at its span, and long words are cut in its message', () => {
  const [hit] = inspectWith([seer], [body('abcdef')], context()).hits;
  expect(hit).toMatchObject({ value: 'bc', version: 3, payloadId: 'x1:request.body', span: { start: 1, end: 3 } });
  expect(hit!.message).toBe(`Saw ${'w'.repeat(120)}… and {nothing}.`);
});

it('a message that a detector does not have is a crash, not a sentence', () => {
  const wrong = defineDetector({ ...seer, messages: {} });
  expect(inspectWith([wrong], [body('abcdef')], context()).crashed).toEqual(['seer: no message named seen']);
});

it('a detector whose prefilter says no is not asked', () => {
  const never = defineDetector({ ...seer, prefilter: () => false });
  expect(inspectWith([never], [body('abcdef')], context()).hits).toEqual([]);
});

it('a canary wins over the pattern that sees the same words', () => {
  const address = 'https://www.google.com/search?q=planted+secret+alpha';
  const { hits } = inspect([body(address, 'url')], context(query));
  expect(hits.map((hit) => [hit.detector, hit.kind])).toEqual([
    ['canary', 'query'],
    ['url', 'url'],
  ]);
});

it('a value in a body and in its leaf is told for the leaf', () => {
  const leaf: TextNode = {
    id: 'x1:request.body/json.0',
    parentId: 'x1:request.body',
    root: 'request.body',
    name: 'w',
    text: 'planted secret alpha',
  };
  const { hits } = inspect([body('{"w":"planted secret alpha"}'), leaf], context(query));
  expect(hits.map((hit) => hit.payloadId)).toEqual(['x1:request.body/json.0']);
});

it('what a server answers did not leave the phone', () => {
  const node: TextNode = { ...body('planted secret alpha'), root: 'response.body' };
  expect(inspect([node], context(query))).toEqual({ hits: [], crashed: [] });
});

it('a body of thousands of addresses is read to its end', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `person${index}@posteo.de`).join(',');
  expect(inspect([body(text)], context(query)).hits).toHaveLength(20_000);
});
