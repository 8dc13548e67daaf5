import { expect, test } from 'vitest';
import type { Node } from '../../../src/decode/index.ts';
import { sentNodes } from '../../../src/decode/events/sent-nodes.ts';
import { post } from '../message.ts';
import { rootsOf } from './carriers.ts';

const ids = (nodes: readonly Node[]): readonly string[] => nodes.map(({ id }) => id);

test('what was opened in target and body comes parents first; headers and what stayed closed are left out', () => {
  const roots = rootsOf({ ...post('{"a":"{\\"b\\":\\"c\\"}","d":"e"}', [['X-Data', '{"a":"b"}']]), target: '/x?a=1' });
  const { forms, documents, lines } = sentNodes(roots);
  expect(ids(forms)).toEqual(['x1:request.target']);
  expect(ids(documents)).toEqual(['x1:request.body', 'x1:request.body/json.a']);
  expect(lines).toEqual([]);
  expect(sentNodes(roots)).toBe(sentNodes(roots));
});

test('lines of JSON are found, and the documents in them', () => {
  const { documents, lines } = sentNodes(rootsOf(post('{"a":"b"}\n{"c":"d"}')));
  expect(ids(lines)).toEqual(['x1:request.body']);
  expect(ids(documents)).toEqual(['x1:request.body/ndjson.0', 'x1:request.body/ndjson.1']);
});

test('an answer was not sent', () => {
  const { forms, documents } = sentNodes(rootsOf({ ...post('{"a":"b"}'), side: 'response', target: null }));
  expect([forms, documents]).toEqual([[], []]);
});
