import { expect, test } from 'vitest';
import { routeStream } from '../../../src/capture/http2/route-stream.ts';
import { get } from './frames.ts';

const target = { host: 'origin.test', port: 8443 };

test('the URL is that of the tunnel, whatever the request names', () => {
  expect(routeStream(get('/a?b', 'other.test'), target)).toEqual({
    ok: true,
    value: { method: 'GET', url: 'https://origin.test:8443/a?b' },
  });
  expect(routeStream(get('*'), target)).toMatchObject({ value: { url: 'https://origin.test:8443' } });
});

test.each([
  ['CONNECT', [[':method', 'CONNECT'], [':authority', 'a.test:443']], 'malformed-request'], // prettier-ignore
  ['a path that is none', get('https://evil.test/'), 'malformed-request'],
  ['an authority with a user', get('/', 'user@origin.test'), 'bad-host'],
  ['a Host that is none', [...get('/'), ['host', 'a b']], 'bad-host'],
] as const)('%s is refused', (_what, fields, code) => {
  expect(routeStream(fields, target)).toMatchObject({ ok: false, failure: { code } });
});
