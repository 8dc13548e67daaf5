import { expect, test } from 'vitest';
import {
  fieldValues,
  hasToken,
  MAX_FIELDS,
  parseFields,
  parseRequestHead,
  parseResponseHead,
} from '../../../src/capture/http1/head.ts';
import type { Header } from '../../../src/model/index.ts';

test('a request head comes apart with order, case and duplicates as sent', () => {
  const parsed = parseRequestHead('GET /a?b=%20 HTTP/1.1\r\nHOST: x\r\nx-a: 1\r\nX-A:2\r\nEmpty:\r\n\r\n');
  expect(parsed).toEqual({
    ok: true,
    head: {
      method: 'GET',
      target: '/a?b=%20',
      version: '1.1',
      headers: [
        ['HOST', 'x'],
        ['x-a', '1'],
        ['X-A', '2'],
        ['Empty', ''],
      ],
    },
  });
});

test('blanks around a value are no part of it, bytes above ASCII are', () => {
  const parsed = parseRequestHead('GET / HTTP/1.0\r\nX: \t a b\xa0 \t\r\n\r\n');
  expect(parsed.ok && parsed.head.headers).toEqual([['X', 'a b\xa0']]);
});

test.each([
  ['no version', 'GET /\r\n\r\n'],
  ['HTTP/2', 'GET / HTTP/2.0\r\n\r\n'],
  ['HTTP/1.2', 'GET / HTTP/1.2\r\n\r\n'],
  ['two blanks', 'GET  / HTTP/1.1\r\n\r\n'],
  ['a blank in the target', 'GET /a b HTTP/1.1\r\n\r\n'],
  ['a blank after the version', 'GET / HTTP/1.1 \r\n\r\n'],
  ['a method that is no token', 'G@T / HTTP/1.1\r\n\r\n'],
  ['NUL in the target', 'GET /\0 HTTP/1.1\r\n\r\n'],
  ['a bare CR in the line', 'GET /\r HTTP/1.1\r\n\r\n'],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost : x\r\n\r\n'],
  ['a folded line', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n'],
  ['a fold in the first line', 'GET / HTTP/1.1\r\n Host: x\r\n\r\n'],
  ['a line without colon', 'GET / HTTP/1.1\r\nHost\r\n\r\n'],
  ['an empty name', 'GET / HTTP/1.1\r\n: x\r\n\r\n'],
  ['NUL in a value', 'GET / HTTP/1.1\r\nA: b\0\r\n\r\n'],
  ['a bare CR in a value', 'GET / HTTP/1.1\r\nA: b\rContent-Length: 4\r\n\r\n'],
  ['DEL in a value', 'GET / HTTP/1.1\r\nA: \x7f\r\n\r\n'],
  ['a name beyond ASCII', 'GET / HTTP/1.1\r\nH\xf6st: x\r\n\r\n'],
])('a request head with %s is refused', (_what, text) => {
  expect(parseRequestHead(text).ok).toBe(false);
});

test('2,100 header fields are refused before anyone counts wrong', () => {
  const many = (count: number): string => `GET / HTTP/1.1\r\n${'a:\r\n'.repeat(count)}\r\n`;
  expect(parseRequestHead(many(2100)).ok).toBe(false);
  expect(parseRequestHead(many(MAX_FIELDS)).ok).toBe(true);
});

test.each([
  ['HTTP/1.1 200 OK\r\n\r\n', 200, '1.1'],
  ['HTTP/1.0 404 \r\n\r\n', 404, '1.0'],
  ['HTTP/1.1 204\r\n\r\n', 204, '1.1'],
  ['HTTP/1.1 999 Odd, but a number\r\n\r\n', 999, '1.1'],
])('%j is a response head', (text, status, version) => {
  expect(parseResponseHead(text)).toMatchObject({ ok: true, head: { status, version } });
});

test.each([
  'HTTP/1.1 099 Odd\r\n\r\n',
  'HTTP/1.1 20 OK\r\n\r\n',
  'HTTP/1.1 2000 OK\r\n\r\n',
  'HTTP/1.1  200 OK\r\n\r\n',
  'HTTP/1.1 200OK\r\n\r\n',
  'HTTP/2 200 OK\r\n\r\n',
  'ICY 200 OK\r\n\r\n',
  '220 mail.test ESMTP\r\n\r\n',
  'HTTP/1.1 200 OK\r\nA : b\r\n\r\n',
])('%j is no response head', (text) => {
  expect(parseResponseHead(text).ok).toBe(false);
});

test('an inherited name is a name like any other', () => {
  expect(parseFields(['__proto__: x', 'constructor: y'])).toEqual({
    ok: true,
    head: [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ],
  });
});

const HEADERS: readonly Header[] = [
  ['Connection', 'keep-alive, Upgrade'],
  ['connection', 'X'],
  ['Connections', 'close'],
];

test('all values of a name are found, and those of a longer name are not', () => {
  expect(fieldValues(HEADERS, 'connection')).toEqual(['keep-alive, Upgrade', 'X']);
});

test.each([
  ['upgrade', true],
  ['x', true],
  ['keep-alive', true],
  ['close', false],
  ['keep', false],
])('the token %s is found: %s', (token, found) => {
  expect(hasToken(HEADERS, 'connection', token)).toBe(found);
});
