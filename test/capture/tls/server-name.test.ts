import { expect, test } from 'vitest';
import { serverName } from '../../../src/capture/tls/server-name.ts';
import { buildHello, helloOf } from './hellos.ts';

const target = { host: '10.9.8.7', port: 443 };

test.each([
  ['Origin.TEST', 'origin.test'],
  ['origin.test.', 'origin.test'],
  ['10.0.0.1', '10.0.0.1'],
  ['a b', '10.9.8.7'],
  ['../x', '10.9.8.7'],
])('a hello for %j is one for %s', (sni, expected) => {
  expect(serverName(helloOf(buildHello({ extensions: [0], sni })), target)).toBe(expected);
});

test('a hello that names no one is for the target', () => {
  expect(serverName(helloOf(buildHello({})), target)).toBe('10.9.8.7');
});
