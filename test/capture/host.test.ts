import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isHost, parseHostPort } from '../../src/capture/index.ts';
import { authority, hostPortKey } from '../../src/capture/host.ts';

test.each([
  ['a.test', { host: 'a.test', port: 80 }],
  ['A.Test:8080', { host: 'a.test', port: 8080 }],
  ['a.test.', { host: 'a.test', port: 80 }],
  ['localhost.', { host: 'localhost', port: 80 }],
  ['my_host-1', { host: 'my_host-1', port: 80 }],
  ['xn--bcher-kva.test', { host: 'xn--bcher-kva.test', port: 80 }],
  ['127.0.0.1:1', { host: '127.0.0.1', port: 1 }],
  ['[::1]', { host: '::1', port: 80 }],
  ['[2001:DB8::1]:65535', { host: '2001:db8::1', port: 65535 }],
  ['[::ffff:127.0.0.1]:80', { host: '::ffff:127.0.0.1', port: 80 }],
  ['__proto__', { host: '__proto__', port: 80 }],
])('%s is a host and a port', (text, expected) => {
  expect(parseHostPort(text, 80)).toEqual(expected);
});

test.each([
  ...[
    '',
    '.',
    '..',
    'a..b',
    '.a',
    '-a',
    'a b',
    'a/b',
    '../x',
    'a\\b',
    'a@b',
    'a?b',
    'a#b',
    'a%41',
    'a\0b',
    'a\n',
    '*',
    '%',
  ],
  ...['a:', 'a:0', 'a:65536', 'a:99999', 'a:1x', 'a:-1', 'a:1:2', ':80', '::1', '2001:db8::1', 'a.test.:'],
  ...[
    '[::1',
    '::1]',
    '[a]',
    '[]',
    '[127.0.0.1]',
    '[::1]x',
    '[::1%lo]',
    '[fe80::1%25eth0]',
    '[::1]:',
    '\u2460.test',
    'b\xfccher.test',
  ],
  ...['x'.repeat(64), `${'x'.repeat(63)}.`.repeat(4), 'x'.repeat(70_000), 'a'.repeat(63).concat('.').repeat(5)],
])('%j is not', (text) => {
  expect(parseHostPort(text, 80)).toBeNull();
});

test('without a default the port must be there', () => {
  expect(parseHostPort('a.test', null)).toBeNull();
  expect(parseHostPort('a.test:443', null)).toEqual({ host: 'a.test', port: 443 });
});

test.each(['a', '1.2.3.4', '::1', '0x7f.1', '2130706433'])('%s is a host', (host) => {
  expect(isHost(host)).toBe(true);
});

test.each(['', 'fe80::1%eth0', '::1%..', '[::1]', 'a/b', 'a:1'])('%s is no host', (host) => {
  expect(isHost(host)).toBe(false);
});

test('whatever comes, what passes holds nothing that could be a path, a header or a URL part', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), (text) => {
      const parsed = parseHostPort(text, 80);
      if (parsed) expect(parsed.host).toMatch(/^[a-z0-9._:-]+$/);
    }),
  );
});

test('in a URL an IPv6 address has brackets, and the port of the scheme is left out', () => {
  expect(authority({ host: '::1', port: 443 }, 'https')).toBe('[::1]');
  expect(authority({ host: 'a.test', port: 443 }, 'http')).toBe('a.test:443');
  expect(authority({ host: 'a.test', port: 80 }, 'http')).toBe('a.test');
});

test('one destination has one key', () => {
  expect(hostPortKey({ host: '::1', port: 443 })).toBe('::1:443');
});
