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

test('one with more strings than the search may look at is still a document', () => {
  const many = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => `value ${index}`));
  const body = rootsOf(post(many)).at(-1)!;
  expect(body.outcome.kind).toBe('stopped');
  expect(isDocument(body)).toBe(true);
});
