import { expect, test } from 'vitest';
import { requestFraming, responseFraming } from '../../../src/capture/http1/framing.ts';
import type { Header } from '../../../src/model/index.ts';

const request = (headers: readonly Header[], version: '1.0' | '1.1' = '1.1') =>
  requestFraming({ method: 'POST', target: '/', version, headers });
const response = (headers: readonly Header[], { status = 200, method = 'GET' } = {}) =>
  responseFraming({ status, version: '1.1', headers }, method);

test.each<[string, readonly Header[], unknown]>([
  ['nothing', [], { kind: 'none' }],
  ['a length', [['Content-Length', '12']], { kind: 'length', length: 12 }],
  ['a length of nothing', [['content-length', '0']], { kind: 'none' }],
  ['chunks', [['Transfer-Encoding', 'Chunked']], { kind: 'chunked' }],
])('a request with %s has a clear end', (_what, headers, framing) => {
  expect(request(headers)).toEqual(framing);
});

test.each<[string, readonly Header[]]>([
  ['both length and chunks', [['Content-Length', '4'], ['Transfer-Encoding', 'chunked']]], // prettier-ignore
  ['two lengths', [['Content-Length', '4'], ['Content-Length', '5']]], // prettier-ignore
  ['the same length twice', [['Content-Length', '4'], ['Content-Length', '4']]], // prettier-ignore
  ['a list of lengths', [['Content-Length', '4, 4']]],
  ['a signed length', [['Content-Length', '+4']]],
  ['a negative length', [['Content-Length', '-4']]],
  ['a hexadecimal length', [['Content-Length', '0x4']]],
  ['an empty length', [['Content-Length', '']]],
  ['a length beyond numbers', [['Content-Length', '9'.repeat(20)]]],
  ['a length with a blank inside', [['Content-Length', '1 0']]],
  ['another coding', [['Transfer-Encoding', 'gzip']]],
  ['two codings', [['Transfer-Encoding', 'gzip, chunked']]],
  ['chunks that are not last', [['Transfer-Encoding', 'chunked, identity']]],
  ['two coding headers', [['Transfer-Encoding', 'chunked'], ['Transfer-Encoding', 'identity']]], // prettier-ignore
  ['almost chunked', [['Transfer-Encoding', 'xchunked']]],
  ['chunked in quotes', [['Transfer-Encoding', '"chunked"']]],
  ['chunked with a vertical tab', [['Transfer-Encoding', '\x0bchunked']]],
  ['an empty coding', [['Transfer-Encoding', '']]],
])('a request with %s is refused: two readers could disagree', (_what, headers) => {
  expect(request(headers).kind).toBe('bad');
});

test('chunks in an HTTP/1.0 request are refused', () => {
  expect(request([['Transfer-Encoding', 'chunked']], '1.0').kind).toBe('bad');
});

test.each([
  ['HEAD', 200],
  ['GET', 204],
  ['GET', 304],
  ['GET', 199],
])('an answer to %s with status %i has no body, whatever its headers say', (method, status) => {
  expect(response([['Content-Length', '5']], { method, status })).toEqual({ kind: 'none' });
  expect(response([['Transfer-Encoding', 'chunked']], { method, status })).toEqual({ kind: 'none' });
});

test.each<[string, readonly Header[], unknown]>([
  ['nothing', [], { kind: 'until-close' }],
  ['a length', [['Content-Length', '3']], { kind: 'length', length: 3 }],
  ['the same length twice, as browsers take it', [['Content-Length', '3'], ['Content-Length', '3']], { kind: 'length', length: 3 }], // prettier-ignore
  ['chunks', [['Transfer-Encoding', 'chunked']], { kind: 'chunked' }],
  ['chunks last', [['Transfer-Encoding', 'gzip, chunked']], { kind: 'chunked' }],
  ['another coding last', [['Transfer-Encoding', 'chunked, gzip']], { kind: 'until-close' }],
  ['chunks and a length', [['Content-Length', '3'], ['Transfer-Encoding', 'chunked']], { kind: 'chunked' }], // prettier-ignore
])('a response with %s ends where RFC 9112 says', (_what, headers, framing) => {
  expect(response(headers)).toEqual(framing);
});

test('a response with two lengths, or one that is no number, is refused', () => {
  expect(response([['Content-Length', '3'], ['Content-Length', '4']]).kind).toBe('bad'); // prettier-ignore
  expect(response([['Content-Length', 'abc']]).kind).toBe('bad');
});
