import { expect, test } from 'vitest';
import { carriers, hasField, longFields, sentNodes } from '../../src/decode/carriers.ts';
import type { Node } from '../../src/decode/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { rootsOf as rootsOfMessage } from './events/carriers.ts';
import { post, rootOf } from './message.ts';

const ids = (nodes: readonly Node[]): readonly string[] => nodes.map(({ id }) => id);
const rootsOf = (body: string): readonly Node[] => [...new Set(unwrap(post(body)).nodes.map(rootOf))];

test('nodes are found by the decoder that took them apart, outer ones first', () => {
  const roots = rootsOf(JSON.stringify({ inner: '{"deep":"{\\"deeper\\":\\"text\\"}"}', form: 'a=1&b=2' }));
  expect(carriers(roots, 'json').map(({ name }) => name)).toEqual([null, 'inner', 'deep']);
  expect(carriers(roots, 'form').map(({ name }) => name)).toEqual(['form']);
  expect(carriers(roots, 'gzip')).toEqual([]);
});

test('what was found is remembered for this list of roots, and asked anew for another', () => {
  const roots = rootsOf('a=1&b=2');
  expect(carriers(roots, 'form')).toBe(carriers(roots, 'form'));
  expect(carriers([...roots], 'form')).not.toBe(carriers(roots, 'form'));
});

test('fields of forms that are long are found', () => {
  const roots = rootsOf(`a=1&b=${'x'.repeat(24)}&a=2`);
  expect(longFields(roots).map(({ name }) => name)).toEqual(['b']);
  expect(longFields(rootsOf(JSON.stringify({ a: 'x'.repeat(24) })))).toEqual([]);
});

test('a field of a part is there by its name, one of a document is not', () => {
  const parts = '--b\r\nContent-Disposition: form-data; name="event"\r\n\r\nx\r\n--b--\r\n';
  const roots = rootsOfMessage(post(parts, [['Content-Type', 'multipart/form-data; boundary=b']]));
  expect(hasField(roots, 'event')).toBe(true);
  expect(hasField(rootsOf('{"event":"text"}'), 'event')).toBe(false);
});

test('what was opened in target and body comes parents first; headers and what stayed closed are left out', () => {
  const roots = rootsOfMessage({
    ...post('{"a":"{\\"b\\":\\"c\\"}","d":"e"}', [['X-Data', '{"a":"b"}']]),
    target: '/x?a=1',
  });
  const { forms, documents, lines } = sentNodes(roots);
  expect(ids(forms)).toEqual(['x1:request.target']);
  expect(ids(documents)).toEqual(['x1:request.body', 'x1:request.body/json.a']);
  expect(lines).toEqual([]);
  expect(sentNodes(roots)).toBe(sentNodes(roots));
});

test('lines of JSON are found, and the documents in them', () => {
  const { documents, lines } = sentNodes(rootsOfMessage(post('{"a":"b"}\n{"c":"d"}')));
  expect(ids(lines)).toEqual(['x1:request.body']);
  expect(ids(documents)).toEqual(['x1:request.body/ndjson.0', 'x1:request.body/ndjson.1']);
});

test('an answer was not sent', () => {
  const { forms, documents } = sentNodes(rootsOfMessage({ ...post('{"a":"b"}'), side: 'response', target: null }));
  expect([forms, documents]).toEqual([[], []]);
});
