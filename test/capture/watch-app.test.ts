import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveConnection } from '../../src/capture/live-connection.ts';
import { openConnection } from '../../src/capture/live-connection.ts';
import { stackPrint } from '../../src/capture/tls/stack-print.ts';
import type { AppWatch } from '../../src/capture/watch-app.ts';
import { refusalKey, watchApp } from '../../src/capture/watch-app.ts';
import { socketPair, testDeps } from './scripted.ts';
import { buildHello, helloOf } from './tls/hellos.ts';

let phone: Awaited<ReturnType<typeof socketPair>>;
let connection: LiveConnection;
let watch: AppWatch;
const target = { host: 'a.test', port: 443 };
const hello = helloOf(buildHello({ extensions: [0], sni: 'b.test' }));
beforeEach(async () => {
  phone = await socketPair();
  connection = openConnection(phone.near, 1, testDeps());
  watch = watchApp(connection, target, hello);
});
afterEach(() => {
  phone.close();
});
const verdict = (): string => connection.deps.refusals.verdict(refusalKey(connection, target, hello));
const alert = Object.assign(new Error(), { code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA' });
const leaving = { error: null, after: 5, handshake: 20, farewell: true, fair: true };
const failure = (code: string) => ({ code, detail: 'It failed.' });

test('an app is known by its phone, its fingerprint and the name it asks for', () => {
  expect(refusalKey(connection, target, hello)).toEqual({
    client: '127.0.0.1',
    app: stackPrint(hello),
    host: 'b.test',
  });
});

test.each([
  ['tls-client-distrust', 'distrust-explicit'],
  ['tls-client-closed', 'flaky'],
  ['tls-client-failed', 'flaky'],
  ['tls-client-mismatch', 'unknown'],
  ['internal-error', 'unknown'],
])('three handshakes that end as %s make it %s', (code, expected) => {
  for (let time = 0; time < 3; time += 1) expect(watch.refused(failure(code))).toMatchObject({ code });
  expect(verdict()).toBe(expected);
});

test('an app that resumes a session is the same app', () => {
  const again = helloOf(buildHello({ extensions: [0, 21, 41, 42], sni: 'b.test' }));
  expect(refusalKey(connection, target, again)).toEqual(refusalKey(connection, target, hello));
});

test('the failure tells what is known beyond it, once something is', () => {
  expect(watch.refused(failure('tls-client-distrust')).detail).toBe('It failed.');
  watchApp(connection, { host: 'c.test', port: 443 }, helloOf(buildHello({ extensions: [0], sni: 'c.test' }))).refused(
    failure('tls-client-distrust'),
  );
  expect(watch.refused(failure('tls-client-distrust')).detail).toMatch(/^It failed\. It did so at every host so far/);
});

test.each([
  ['at once', leaving],
  ['after a tenth of a second', { ...leaving, after: 100 }],
  ['within a round trip of a slow line', { ...leaving, after: 400, handshake: 450 }],
])('three that close TLS %s without a byte are suspected of pinning', (_when, own) => {
  for (let time = 0; time < 3; time += 1) expect(watch.left(own)).toMatchObject({ code: 'tls-client-closed' });
  expect(verdict()).toBe('pin-suspected');
});

test.each([
  ['break off TCP at once', { ...leaving, farewell: false }, 'flaky'],
  ['close TLS half a second later', { ...leaving, after: 500 }, 'unknown'],
])('those that %s are not, however many', (_what, own, expected) => {
  for (let time = 0; time < 99; time += 1) expect(watch.left(own)).toMatchObject({ code: 'tls-client-closed' });
  expect(verdict()).toBe(expected);
});

test.each([
  ['late', { ...leaving, after: 1001 }, null],
  ['from an origin that we could not reach', { ...leaving, fair: false }, 'tls-client-closed'],
])('those that leave %s are not', (_what, own, code) => {
  for (let time = 0; time < 9; time += 1) expect(watch.left(own)?.code ?? null).toBe(code);
  expect(verdict()).toBe('unknown');
});

test('one that alerts after the handshake refuses, however late', () => {
  expect(watch.left({ ...leaving, error: alert, after: 60_000 })).toMatchObject({ code: 'tls-client-distrust' });
  expect(verdict()).toBe('distrust-explicit');
});

test('one that spoke before only opened a connection in advance', () => {
  watch.accepted();
  for (let time = 0; time < 9; time += 1) {
    expect(watch.left({ ...leaving, farewell: time % 2 === 0 })).toBeNull();
  }
  expect(verdict()).toBe('trusted');
  expect(connection.row.detail).toContain('were read');
});
