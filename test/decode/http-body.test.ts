import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/decode/http-body.ts';
import type { Header } from '../../src/model/index.ts';

const read = (rest: string, ...headers: readonly Header[]): [string | null, boolean] => {
  const { body, complete } = readBody(new Uint8Array(Buffer.from(rest)), headers);
  return [body === null ? null : Buffer.from(body).toString(), complete];
};

describe('by length', () => {
  test.each([
    ['all of it', 'abc', '3', ['abc', true]],
    ['bytes behind it are not the body', 'abcdef', '3', ['abc', true]],
    ['less than was promised', 'ab', '3', ['ab', false]],
    ['none', 'abc', '0', [null, true]],
    ['a length that is no number is not believed', 'abc', '-3', ['abc', true]],
  ])('%s', (_, rest, length, expected) => {
    expect(read(rest, ['content-LENGTH', length])).toEqual(expected);
  });
});

describe('by chunks', () => {
  const chunked: Header = ['Transfer-Encoding', 'gzip, Chunked'];
  test.each([
    ['whole', '3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n', ['abcde', true]],
    ['with bare line feeds', '3\nabc\n0\n\n', ['abc', true]],
    ['cut off in a chunk', '5\r\nabc', ['abc', false]],
    ['cut off between chunks', '3\r\nabc\r\n', ['abc', false]],
    ['broken in the middle', '3\r\nabc\r\nzz\r\n', ['abc', false]],
    ['an absurd size', 'ffffffff\r\nabc', ['abc', false]],
    ['empty', '0\r\n\r\n', ['', true]],
  ])('%s', (_, rest, expected) => {
    expect(read(rest, chunked, ['Content-Length', '1'])).toEqual(expected);
  });
});

test('without either everything that is left is the body', () => {
  expect(read('abc')).toEqual(['abc', true]);
  expect(read('')).toEqual([null, true]);
});
