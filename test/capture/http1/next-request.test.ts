import { expect, test } from 'vitest';
import { nextRequest } from '../../../src/capture/http1/next-request.ts';
import type { Route } from '../../../src/capture/http1/route-request.ts';

const fixed: Route = { scheme: 'https', host: 'origin.test', port: 443 };
const next = (text: string, target: Route | null) => nextRequest(Buffer.from(text, 'latin1'), target);
const HEAD = 'POST /a HTTP/1.1\r\nHost: origin.test\r\nContent-Length: 3\r\n\r\n';
const DOUBT = HEAD.replace(': 3', ': -3');
const REFUSED = { kind: 'refuse', failure: { code: 'malformed-request' } };

test('half a head is waited for', () => {
  expect(next(HEAD.slice(0, -1), fixed)).toEqual({ kind: 'more' });
  expect(next('', fixed)).toEqual({ kind: 'more' });
});

test('a request that can be read in one way only is relayed as it came, and what follows it is left', () => {
  const read = next(`${HEAD}abcGET`, fixed);
  expect(read).toMatchObject({
    kind: 'relay',
    start: { framing: { kind: 'length', length: 3 }, routed: { route: fixed, url: 'https://origin.test/a' } },
    end: HEAD.length,
  });
  expect(read.kind === 'relay' && read.bytes.toString()).toBe(HEAD);
});

test('bytes that are no request are refused whole', () => {
  const bytes = 'GET / HTTP/1.1\nHost: origin.test\n\n';
  const refused = { bytes: Buffer.from(bytes) };
  expect(next(bytes, fixed)).toMatchObject({ ...REFUSED, refused, end: bytes.length });
});

test('a body whose end is in doubt is refused, and the refusal names where it was to go', () => {
  expect(next(DOUBT, fixed)).toMatchObject({ ...REFUSED, refused: { target: fixed }, end: DOUBT.length });
  const absolute = DOUBT.replace('/a', 'http://origin.test/a');
  expect(next(absolute, null)).toMatchObject({ ...REFUSED, refused: { target: { host: 'origin.test', port: 80 } } });
  expect(next(DOUBT, null)).toMatchObject({ ...REFUSED, refused: { target: null } });
});

test('a request that goes nowhere is refused with the target of its tunnel', () => {
  const refused = { kind: 'refuse', failure: { code: 'bad-host' }, refused: { target: fixed } };
  expect(next('GET / HTTP/1.1\r\nHost: a b\r\n\r\n', fixed)).toMatchObject(refused);
});

test('our own page and a CONNECT are told apart', () => {
  expect(next('HEAD /a HTTP/1.1\r\nHost: laptop\r\n\r\n', null)).toMatchObject({
    ...{ kind: 'page', path: '/a', method: 'HEAD' },
  });
  expect(next('CONNECT origin.test:443 HTTP/1.1\r\nHost: origin.test:443\r\n\r\n', null)).toMatchObject({
    ...{ kind: 'connect', target: { host: 'origin.test', port: 443 }, head: { method: 'CONNECT' } },
  });
});
