import { expect, test } from 'vitest';
import { documentsWith, documentUnder, isDocument, valueOf } from '../../../src/decode/events/document.ts';
import { post } from '../message.ts';
import { rootsOf } from './carriers.ts';

const form = `data=${encodeURIComponent(Buffer.from('{"a":"b","c":["d"]}').toString('base64'))}&x=1`;

test('a document is found through base64, by its words', () => {
  const roots = rootsOf(post(form));
  expect(documentsWith(roots, ['"a"', '"c"']).map(({ id }) => id)).toEqual(['x1:request.body/form.data/base64.0']);
  expect(documentsWith(roots, ['"a"', '"z"'])).toEqual([]);
});

test('its value is parsed once, a byte order mark is none of it', () => {
  const [document] = documentsWith(rootsOf(post('\ufeff{"a":"b"}')), []);
  expect(valueOf(document!)).toEqual({ a: 'b' });
  expect(valueOf(document!)).toBe(valueOf(document!));
});

test('under a field lies the document that came out of it, or none', () => {
  const [data, other] = rootsOf(post(form)).at(-1)!.children;
  expect(documentUnder(data!)?.text).toBe('{"a":"b","c":["d"]}');
  expect(documentUnder(other!)).toBeNull();
});

test.each([
  ['the document itself', '{"event":"an invented event"}', true],
  ['a document in base64', Buffer.from('{"event":"an invented event"}').toString('base64'), true],
  ['a document in a field of another format', `a=1&b=${encodeURIComponent('{"event":"an invented event"}')}`, false],
  ['a text', 'a text', false],
])('under a body lies %s: found or not', (_, body, expected) => {
  const found = documentUnder(rootsOf(post(body)).at(-1)!);
  expect(found?.text ?? null).toBe(expected ? '{"event":"an invented event"}' : null);
});

test('what is no document has no value', () => {
  expect(valueOf(rootsOf(post('{"a":')).at(-1)!)).toBeUndefined();
});

test('one with more strings than the search may look at is still a document', () => {
  const many = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => `value ${index}`));
  const body = rootsOf(post(many)).at(-1)!;
  expect(body.outcome.kind).toBe('stopped');
  expect(isDocument(body)).toBe(true);
});
