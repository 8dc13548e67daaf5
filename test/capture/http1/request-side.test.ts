import { expect, test } from 'vitest';
import { readRequest } from '../../../src/capture/http1/request-side.ts';

const read = (text: string) => readRequest(Buffer.from(text, 'latin1'));

test('a head is given as it was sent, without the empty line before it and without what follows', () => {
  const head = 'get /x HTTP/1.1\r\nhOsT:  a\r\n\r\n';
  const result = read(`\r\n${head}body`);
  expect(result).toMatchObject({
    kind: 'head',
    end: head.length + 2,
    head: { method: 'get', headers: [['hOsT', 'a']] },
  });
  expect(result.kind === 'head' && result.bytes.toString('latin1')).toBe(head);
});

test('half a head needs more', () => {
  expect(read('GET / HTTP/1.1\r\nHost: a\r\n')).toEqual({ kind: 'more' });
});

test.each(['GET /\n', 'GET /\r\n\r\n', 'GET / HTTP/1.1\r\nA : b\r\n\r\n', '\x16\x03\x01\r\n\r\n'])(
  '%j is refused',
  (text) => {
    expect(read(text).kind).toBe('bad');
  },
);
