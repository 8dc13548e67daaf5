import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../src/capture/live-connection.ts';
import { passThrough } from '../../src/capture/pass-through.ts';
import { connectTcp } from '../../src/capture/upstream.ts';
import { until } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { scriptedOrigin, socketPair, testDeps } from './scripted.ts';

let phone: Awaited<ReturnType<typeof socketPair>>;
let origin: ScriptedOrigin;
beforeEach(async () => {
  phone = await socketPair();
  origin = await scriptedOrigin();
});
afterEach(() => {
  phone.close();
  origin.close();
});
const opened = () =>
  connectTcp(
    { addresses: [{ address: '127.0.0.1', family: 4 }], port: origin.port },
    { timeout: 1000, signal: new AbortController().signal },
  );
const BASE = {
  target: { host: 'a.test', port: 5228 },
  toClient: Buffer.alloc(0),
  toUpstream: Buffer.from('hi'),
} as const;

const ASKED = { code: 'passed-through-asked', detail: 'As asked.' };

test.each([
  [{ kind: 'raw' }, null, /not a protocol that is read/i],
  [{ kind: 'blind', why: ASKED }, 'passed-through-asked', /As asked/],
] as const)('%j is one exchange, and its row says why it was not read', async (reason, error, why) => {
  const deps = testDeps();
  const connection = openConnection(phone.near, 1, deps);
  passThrough(connection, { ...BASE, ...reason, client: phone.near, upstream: await opened() });
  await until(() => origin.sides[0]?.text() === 'hi');
  phone.far.socket.destroy();
  origin.sides[0]!.socket.end();
  await connection.reported;
  expect(deps.exchanges).toMatchObject([{ kind: reason.kind, host: 'a.test', error, requestBody: { length: 2 } }]);
  expect(deps.ends[0]).toMatchObject({ outcome: 'tunnelled' });
  expect(deps.ends[0]?.detail).toMatch(why);
});

test('a connection that breaks off was not read for the same reason, and is not complete', async () => {
  const deps = testDeps();
  const connection = openConnection(phone.near, 1, deps);
  passThrough(connection, { ...BASE, kind: 'blind', why: ASKED, client: phone.near, upstream: await opened() });
  await until(() => origin.sides[0]?.text() === 'hi');
  origin.sides[0]!.socket.resetAndDestroy();
  await connection.reported;
  expect(deps.exchanges).toMatchObject([{ error: 'passed-through-asked', requestBody: { complete: false } }]);
  expect(deps.exchanges[0]?.errorDetail).toMatch(/^As asked\. The origin broke the connection/);
});

test("without an origin it is an attempt, and the phone's side is closed", async () => {
  const deps = testDeps();
  const connection = openConnection(phone.near, 1, deps);
  const upstream = { ok: false, failure: { code: 'dns-failed', detail: 'No.' } } as const;
  passThrough(connection, { ...BASE, kind: 'raw', client: phone.near, upstream });
  await phone.far.closed;
  expect(deps.exchanges).toMatchObject([{ kind: 'blind', error: 'dns-failed' }]);
});

test('a phone that has left meanwhile is an attempt too, and the origin is let go', async () => {
  const deps = testDeps();
  const connection = openConnection(phone.near, 1, deps);
  const upstream = await opened();
  phone.near.destroy();
  passThrough(connection, { ...BASE, kind: 'raw', client: phone.near, upstream });
  await connection.reported;
  expect(deps.exchanges).toMatchObject([{ error: 'client-abort' }]);
  expect(upstream.ok && upstream.value.stream.destroyed).toBe(true);
});
