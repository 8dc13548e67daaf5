import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../src/capture/live-connection.ts';
import { tunnel } from '../../src/capture/tunnel.ts';
import { openUnread } from '../../src/capture/unread.ts';
import { until } from './loopback.ts';
import { socketPair, testDeps } from './scripted.ts';

type Pair = Awaited<ReturnType<typeof socketPair>>;
let phone: Pair;
let origin: Pair;
beforeEach(async () => {
  [phone, origin] = [await socketPair(), await socketPair()];
});
afterEach(() => {
  phone.close();
  origin.close();
});

function start(toClient = '', toUpstream = '') {
  const deps = testDeps();
  const connection = openConnection(phone.near, 1, deps);
  const exchange = openUnread(connection, 'raw', { host: 'a.test', port: 5 });
  tunnel({
    connection,
    client: phone.near,
    upstream: origin.near,
    exchange,
    toClient: Buffer.from(toClient),
    toUpstream: Buffer.from(toUpstream),
  });
  return { ...deps, connection };
}
const kept = (body: { kept: Uint8Array } | null | undefined): string => Buffer.from(body?.kept ?? []).toString();

test('bytes go both ways, those read before the tunnel first, and all are one exchange', async () => {
  const { exchanges, ends } = start('early-', 'hello-');
  await origin.far.sees('hello-');
  phone.far.write('more');
  origin.far.write('answer');
  await phone.far.sees('early-answer');
  await origin.far.sees('hello-more');
  phone.far.socket.end();
  await until(() => ends.length === 1);
  expect(exchanges).toMatchObject([
    { kind: 'raw', error: null, requestBody: { complete: true }, responseBody: { length: 12 } },
  ]);
  expect(kept(exchanges[0]?.requestBody)).toBe('hello-more');
});

test('one side may end and still be answered', async () => {
  const { exchanges } = start();
  phone.far.socket.allowHalfOpen = true;
  origin.far.socket.allowHalfOpen = true;
  phone.far.socket.end('question');
  await until(() => origin.far.ended());
  origin.far.socket.end('a late answer');
  await phone.far.sees('a late answer');
  await until(() => exchanges.length === 1);
  expect(exchanges).toMatchObject([{ error: null, responseBody: { length: 13, complete: true } }]);
});

test("a reset of the origin ends the phone's side, and is said", async () => {
  const { exchanges } = start();
  origin.far.socket.resetAndDestroy();
  await phone.far.closed;
  await until(() => exchanges.length === 1);
  expect(exchanges).toMatchObject([{ error: 'upstream-truncated' }]);
});

test("a reset of the phone ends the origin's side, and is said", async () => {
  const { exchanges } = start();
  phone.far.socket.resetAndDestroy();
  await origin.far.gone();
  await until(() => exchanges.length === 1);
  expect(exchanges).toMatchObject([{ error: 'client-abort' }]);
});

test('resets of both sides at once are one exchange and one end', async () => {
  const { exchanges, ends } = start('', 'x');
  phone.far.socket.resetAndDestroy();
  origin.far.socket.resetAndDestroy();
  await until(() => ends.length === 1);
  expect(exchanges).toHaveLength(1);
});

test('when we cut it, the exchange says why', async () => {
  const { connection, exchanges } = start();
  connection.cut({ code: 'proxy-stopped', detail: 'Stopped.' });
  await connection.reported;
  expect(exchanges).toMatchObject([{ error: 'proxy-stopped' }]);
  await origin.far.gone();
});

test('a phone that does not read holds up its origin, and gets every byte when it does', async () => {
  start();
  phone.far.socket.pause();
  const chunk = Buffer.alloc(1 << 20, 'x');
  let accepted = 0;
  for (let index = 0; index < 64; index += 1) origin.far.socket.write(chunk, () => (accepted += 1));
  let before = -1;
  while (accepted > before) {
    before = accepted;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(accepted).toBeLessThan(60);
  expect(phone.near.writableLength).toBeLessThan(1 << 20);
  phone.far.socket.resume();
  await until(() => phone.far.text().length === 64 << 20);
});

test('an origin that was gone before the tunnel began ends it', async () => {
  origin.near.destroy();
  const { exchanges } = start();
  await until(() => exchanges.length === 1);
});
