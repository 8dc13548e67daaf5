import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw, startOrigin } from '../capture/loopback.ts';
import type { Origin } from '../capture/loopback.ts';
import { filesOf } from './files-of.ts';
import type { RunningRecord } from './telltale.ts';
import { freshHome, startRecord } from './telltale.ts';

/** Each of them ends a proxy that is well known, or makes it write where it must not. */
const HOSTILE: readonly (readonly [name: string, bytes: string])[] = [
  ['Host with a port over 65535', 'GET http://a/ HTTP/1.1\r\nHost: a:99999\r\n\r\n'],
  ['a target with a port over 65535', 'GET http://a:99999/ HTTP/1.1\r\nHost: a:99999\r\n\r\n'],
  ['CONNECT to a key of every object', 'CONNECT __proto__:443 HTTP/1.1\r\nHost: __proto__:443\r\n\r\n'],
  ['CONNECT to another one', 'CONNECT constructor:443 HTTP/1.1\r\nHost: constructor:443\r\n\r\n'],
  ['CONNECT out of a folder', 'CONNECT ../../../x:443 HTTP/1.1\r\nHost: ../../../x:443\r\n\r\n'],
  ['CONNECT with an encoded path', 'CONNECT ..%2f..%2fx:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['CONNECT with a NUL', 'CONNECT a\0b:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['2,100 headers', `GET http://a/ HTTP/1.1\r\nHost: a\r\n${'x: y\r\n'.repeat(2_100)}\r\n`],
  ['a head of 2 MiB', `GET http://a/ HTTP/1.1\r\nHost: a\r\nx: ${'y'.repeat(2 * 1024 * 1024)}\r\n\r\n`],
  ['two lengths', 'POST http://a/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  [
    'a length and chunks',
    'POST http://a/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header name with a space', 'GET http://a/ HTTP/1.1\r\nHost : a\r\n\r\n'],
  ['no HTTP at all', '\x00\x01\x02\x03\x04\r\n\r\n'],
];

const home = freshHome();
let origin: Origin;
let record: RunningRecord;

beforeAll(async () => {
  origin = await startOrigin((_request, response) => response.end('alive'), null);
  record = await startRecord(
    ['--out', 'phone.sqlite', '--allow-loopback', '--resolve', `origin.test:80=127.0.0.1:${origin.port}`],
    home,
  );
});
afterAll(() => {
  origin.close();
});

const ask = (): Promise<string> =>
  sendRaw(record.port, 'GET http://origin.test/ HTTP/1.1\r\nHost: origin.test\r\nConnection: close\r\n\r\n');

test.each(HOSTILE)('%s: the proxy answers or closes, and serves the next one', async (_name, bytes) => {
  const answer = await sendRaw(record.port, bytes);
  // A tunnel to a name that no one has may be opened; whatever is refused is refused in words of ours.
  if (answer !== '' && !answer.startsWith('HTTP/1.1 200 Connection Established')) {
    expect(answer).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    expect(answer).toMatch(/\r\nX-Telltale-Error: [a-z-]+\r\n/);
  }
  expect(await ask()).toContain('alive');
});

test('afterwards the session ends whole: one row with an error for each of them, and no file elsewhere', async () => {
  expect(record.child.exitCode).toBeNull();
  expect(await record.stop()).toBe(0);
  const database = new Database(record.database, { readonly: true });
  const rows = (sql: string): unknown => database.prepare(sql).pluck().get();
  expect(rows('select count(*) from exchange where error is not null')).toBe(HOSTILE.length);
  expect(rows('select count(*) from exchange where error is null')).toBe(HOSTILE.length);
  expect(rows('select count(*) from exchange where error is not null and error_detail is null')).toBe(0);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  expect(
    filesOf(home)
      .map(({ path }) => path.slice(home.length + 1))
      .filter((path) => !path.startsWith('.local'))
      .sort(),
  ).toEqual(['phone.sqlite']);
  expect(
    filesOf(join(home, '.local/share/telltale'))
      .map(({ path }) => path.slice(join(home, '.local/share/telltale').length + 1))
      .sort(),
  ).toEqual(['ca', 'ca/telltale-ca.key', 'ca/telltale-ca.pem', 'run']);
});

test('the CA is still the one that record began with', () => {
  const pem = readFileSync(record.caFile, 'utf8');
  expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
});
