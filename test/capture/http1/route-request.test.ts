import { expect, test } from 'vitest';
import type { RequestHead } from '../../../src/capture/http1/head.ts';
import type { Route, Routed } from '../../../src/capture/http1/route-request.ts';
import { routeRequest } from '../../../src/capture/http1/route-request.ts';
import type { Header } from '../../../src/model/index.ts';

const FIXED: Route = { scheme: 'https', host: 'a.test', port: 443 };

function route(
  line: string,
  host: string | readonly string[] | null,
  fixed: Route | null = null,
  more: readonly Header[] = [],
): Routed {
  const [method = '', target = '', version = '1.1'] = line.split(' ');
  const hosts = host === null ? [] : typeof host === 'string' ? [host] : host;
  const headers: Header[] = [...hosts.map((value): Header => ['Host', value]), ...more];
  return routeRequest(
    { method, target, version: version === '1.0' ? '1.0' : '1.1', headers } satisfies RequestHead,
    fixed,
  );
}
const code = (routed: Routed): string => (routed.kind === 'refuse' ? routed.failure.code : routed.kind);

test('an absolute target is made a path, the route and the URL are taken from it', () => {
  const routed = route('GET http://Origin.TEST:8080/a?b', 'origin.test:8080');
  expect(routed).toMatchObject({
    kind: 'relay',
    route: { scheme: 'http', host: 'origin.test', port: 8080 },
    url: 'http://origin.test:8080/a?b',
    altered: ['request target made origin-form'],
  });
  expect(routed.kind === 'relay' && routed.head?.toString()).toBe(
    'GET /a?b HTTP/1.1\r\nHost: origin.test:8080\r\n\r\n',
  );
});

test('an absolute target without path is a request for the root', () => {
  expect(route('GET http://a.test?x', 'a.test')).toMatchObject({ url: 'http://a.test/?x' });
  expect(route('GET http://[2001:DB8::1]', '[2001:db8::1]')).toMatchObject({
    url: 'http://[2001:db8::1]/',
    route: { host: '2001:db8::1', port: 80 },
  });
});

test('headers for the proxy alone are taken out, and that is said; all others stay as they are', () => {
  const routed = route('GET http://a.test/', 'a.test', null, [
    ['Proxy-Connection', 'keep-alive'],
    ['proxy-authorization', 'Basic eA=='],
    ['x-B', '1'],
    ['X-b', '2'],
  ]);
  expect(routed).toMatchObject({
    altered: [
      'request target made origin-form',
      'header Proxy-Connection removed',
      'header proxy-authorization removed',
    ],
  });
  expect(routed.kind === 'relay' && routed.head?.toString()).toBe(
    'GET / HTTP/1.1\r\nHost: a.test\r\nx-B: 1\r\nX-b: 2\r\n\r\n',
  );
});

test.each(['b.test', 'a.test:8080', ''])('a Host of %j loses against the target, and that is said', (host) => {
  const routed = route('GET http://a.test/', host);
  expect(routed.kind === 'relay' && routed.altered).toContain('header Host replaced by the request target');
  expect(routed.kind === 'relay' && routed.head?.toString()).toContain('\r\nHost: a.test\r\n');
});

test('a Host that is only another spelling stays as it is', () => {
  for (const host of ['A.TEST', 'a.test.', 'a.test:80']) {
    const routed = route('GET http://a.test/', host);
    expect(routed.kind === 'relay' && routed.head?.toString()).toContain(`\r\nHost: ${host}\r\n`);
  }
});

test('an HTTP/1.0 request without Host gets one', () => {
  const routed = route('GET http://a.test/ 1.0', null);
  expect(routed.kind === 'relay' && routed.head?.toString()).toBe('GET / HTTP/1.0\r\nHost: a.test\r\n\r\n');
});

test('inside a tunnel the head is sent on verbatim, and the URL names the tunnel', () => {
  expect(route('GET /x?y', 'a.test', FIXED)).toEqual({
    kind: 'relay',
    route: FIXED,
    url: 'https://a.test/x?y',
    head: null,
    altered: [],
  });
});

test('a Host that is not the tunnel is followed to the tunnel: that is how fronting is seen', () => {
  expect(route('GET /', 'hidden.test', FIXED)).toMatchObject({ kind: 'relay', route: FIXED, url: 'https://a.test/' });
});

test('inside a tunnel an absolute target is taken when it says the same as Host, and never becomes the URL', () => {
  expect(route('GET https://hidden.test/p', 'hidden.test', FIXED)).toMatchObject({
    url: 'https://a.test/p',
    head: null,
  });
  expect(code(route('GET https://hidden.test/p', 'a.test', FIXED))).toBe('malformed-request');
  expect(code(route('GET http://a:99999/', 'a.test', FIXED))).toBe('bad-host');
});

test('OPTIONS * is for the whole origin', () => {
  expect(route('OPTIONS *', 'a.test', FIXED)).toMatchObject({ kind: 'relay', url: 'https://a.test' });
  expect(code(route('GET *', 'a.test', FIXED))).toBe('malformed-request');
});

test.each(['.evil.test/', '@evil.test/', ':8443/', 'x', '?x'])(
  'a target %j that would bend the URL is refused',
  (target) => {
    expect(code(route(`GET ${target}`, 'a.test', FIXED))).toBe('malformed-request');
    expect(code(route(`GET ${target}`, 'a.test'))).toBe('malformed-request');
  },
);

test.each([
  ['a.test:443', { host: 'a.test', port: 443 }],
  ['A.Test.:8443', { host: 'a.test', port: 8443 }],
  ['[::1]:443', { host: '::1', port: 443 }],
  ['__proto__:443', { host: '__proto__', port: 443 }],
  ['ca:443', { host: 'ca', port: 443 }],
])('CONNECT %s is a tunnel', (target, to) => {
  expect(route(`CONNECT ${target}`, null)).toEqual({ kind: 'connect', target: to });
});

test.each([
  'a.test',
  'a.test:0',
  'a.test:99999',
  '../../../escaped:443',
  'a/b:443',
  'a\0b:443',
  '\xe2\x91\xa0.test:443',
  ':443',
  '/',
  '*',
])('CONNECT %j is refused as a bad host', (target) => {
  expect(code(route(`CONNECT ${target}`, null))).toBe('bad-host');
});

test('CONNECT inside a tunnel is refused', () => {
  expect(code(route('CONNECT a.test:443', 'a.test', FIXED))).toBe('malformed-request');
});

test.each(['a:99999', 'a b', '../x', 'a@b', 'localhost\0.good.test', '[::1', 'a:b', 'a:', 'x'.repeat(300)])(
  'a Host of %j is refused wherever it comes',
  (host) => {
    expect(code(route('GET /', host))).toBe('bad-host');
    expect(code(route('GET http://a.test/', host))).toBe('bad-host');
    expect(code(route('GET /', host, FIXED))).toBe('bad-host');
  },
);

test('two Hosts are refused, and none is in HTTP/1.1', () => {
  expect(code(route('GET /', ['a.test', 'a.test'], FIXED))).toBe('malformed-request');
  expect(code(route('GET /', null, FIXED))).toBe('malformed-request');
  expect(code(route('GET / 1.0', null, FIXED))).toBe('relay');
});

test.each(['http://', 'http:///x', 'http://user:pw@a.test/', 'http://a.test:0/', 'http://a_b:99999/'])(
  'the absolute target %j is refused as a bad host',
  (target) => {
    expect(code(route(`GET ${target}`, 'a.test'))).toBe('bad-host');
  },
);

test.each(['https://a.test/', 'ftp://a.test/', 'http:/a.test', 'http://a.test/#x'])(
  'the target %j is not ours',
  (target) => {
    expect(code(route(`GET ${target}`, 'a.test'))).toBe('malformed-request');
  },
);

test('a path on the proxy port, or our own name, is a page', () => {
  expect(route('GET /ca.crt', '192.168.1.2:8080')).toEqual({ kind: 'page', path: '/ca.crt' });
  expect(route('GET http://telltale.test/ca.crt', 'telltale.test')).toEqual({ kind: 'page', path: '/ca.crt' });
});
