import { describe, expect, test } from 'vitest';
import { parseHttpRequest } from '../../src/decode/index.ts';

const parse = (text: string): ReturnType<typeof parseHttpRequest> =>
  parseHttpRequest(new Uint8Array(Buffer.from(text, 'latin1')));

test('a request is read with its headers in order and in their own case', () => {
  expect(parse('POST /a?b=c HTTP/1.1\r\nHost: h\r\nX-TwO:  2 \r\nx-two: 3\r\nContent-Length: 2\r\n\r\nhi')).toEqual({
    ok: true,
    message: {
      side: 'request',
      prefix: 'x1',
      target: '/a?b=c',
      headers: [
        ['Host', 'h'],
        ['X-TwO', '2'],
        ['x-two', '3'],
        ['Content-Length', '2'],
      ],
      body: new Uint8Array(Buffer.from('hi')),
      bodyComplete: true,
    },
  });
});

describe('the target', () => {
  test.each([
    ['http://clients.example:80/time?x=1', '/time?x=1'],
    ['https://clients.example', '/'],
    ['http://clients.example?x=1', '/?x=1'],
    ['*', '*'],
    ['clients.example:443', 'clients.example:443'],
  ])('%s is %s', (written, target) => {
    expect(parse(`GET ${written} HTTP/1.1\r\n\r\n`)).toMatchObject({ ok: true, message: { target } });
  });
});

describe('what senders get wrong is tolerated', () => {
  test.each([
    ['bare line feeds', 'GET / HTTP/1.1\nA: b\n\n', [['A', 'b']]],
    ['folded headers', 'GET / HTTP/1.1\r\nA: b\r\n  c\r\n\r\n', [['A', 'b c']]],
    ['a line without a colon', 'GET / HTTP/1.1\r\nnonsense\r\nA: b\r\n\r\n', [['A', 'b']]],
    ['no end of the head', 'GET / HTTP/1.1\r\nA: b', [['A', 'b']]],
    ['empty lines first', '\r\n\r\nGET / HTTP/1.1\r\nA: b\r\n\r\n', [['A', 'b']]],
    ['no version', 'GET /\r\nA: b\r\n\r\n', [['A', 'b']]],
    ['bytes beyond ASCII', 'GET / HTTP/1.1\r\nA: \xfc\r\n\r\n', [['A', '\xfc']]],
  ])('%s', (_, text, headers) => {
    expect(parse(text)).toMatchObject({ ok: true, message: { headers } });
  });
});

test.each(['', '\r\n', 'hello', 'GET', '\x16\x03\x01\x02\x00', '{"a":"b"}', 'GET  / HTTP/1.1', 'GET /a b HTTP/1.1'])(
  '%j is no request',
  (text) => {
    expect(parse(text)).toEqual({ ok: false, reason: 'The first line is not an HTTP request line.' });
  },
);
