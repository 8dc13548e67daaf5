import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_HEAD, readHead } from '../../../src/capture/http1/head-reader.ts';

const HEAD = 'GET /path HTTP/1.1\r\nHost: a.test\r\nX: y\r\n\r\n';
const read = (text: string) => readHead(Buffer.from(text, 'latin1'));

test('a whole head is found, and what follows it is left alone', () => {
  expect(read(`${HEAD}body`)).toEqual({ kind: 'head', text: HEAD, start: 0, end: HEAD.length });
});

test('one empty line before a head is skipped, two are not', () => {
  expect(read(`\r\n${HEAD}`)).toMatchObject({ kind: 'head', text: HEAD, start: 2 });
  expect(read(`\r\n\r\n${HEAD}`)).not.toMatchObject({ text: HEAD });
});

test.each(['', '\r', '\r\n', 'G', HEAD.slice(0, -1), HEAD.slice(0, -2), HEAD.slice(0, -4)])('%j needs more', (text) => {
  expect(read(text)).toEqual({ kind: 'more' });
});

test.each(['\n', 'GET / HTTP/1.1\n', 'GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n', 'GET / HTTP/1.1\n\n'])(
  '%j is refused at its bare line feed, without waiting for the end',
  (text) => {
    expect(read(text).kind).toBe('bad');
  },
);

test('a bare line feed in the body is none of its business', () => {
  expect(read(`${HEAD}a\nb`).kind).toBe('head');
});

test('a head of 64 KiB is read, one byte more is refused, whole or not', () => {
  const filled = (size: number): string => `GET / HTTP/1.1\r\nA: ${'a'.repeat(size - 23)}\r\n\r\n`;
  expect(filled(MAX_HEAD).length).toBe(MAX_HEAD);
  expect(read(filled(MAX_HEAD)).kind).toBe('head');
  expect(read(filled(MAX_HEAD + 1)).kind).toBe('bad');
  expect(read('a'.repeat(MAX_HEAD + 1)).kind).toBe('bad');
});

test('wherever the bytes are cut, the head is found when its last byte is there and not before', () => {
  assert(
    property(integer({ min: 0, max: HEAD.length + 4 }), (cut) => {
      const result = read(`${HEAD}rest`.slice(0, cut));
      expect(result.kind).toBe(cut < HEAD.length ? 'more' : 'head');
      if (result.kind === 'head') expect(result.text).toBe(HEAD);
    }),
  );
});
