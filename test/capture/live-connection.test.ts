import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clientOf, emptyEnd, openConnection } from '../../src/capture/live-connection.ts';
import type { Waiting } from '../../src/capture/live-connection.ts';
import { socketPair, testDeps } from './scripted.ts';

let pair: Awaited<ReturnType<typeof socketPair>>;
beforeEach(async () => {
  pair = await socketPair();
});
afterEach(() => {
  pair.close();
});

const TIMERS = { firstByte: 1000, handshake: 2000, head: 3000, idle: 4000, silence: 5000, closing: 500 };
function opened() {
  const deps = testDeps({ timers: TIMERS });
  return { ...deps, connection: openConnection(pair.near, 4, deps) };
}

test('a connection is reported when it opens and when it is closed, with its bytes', async () => {
  const { connection, connections, ends } = opened();
  expect(connections).toEqual([
    { id: 4, openedAt: 1000, clientIp: '127.0.0.1', clientPort: pair.far.socket.localPort },
  ]);
  pair.far.write('hello');
  pair.near.resume().write('hi');
  await pair.far.sees('hi');
  pair.far.socket.end();
  pair.near.end();
  await connection.reported;
  expect(ends).toMatchObject([{ id: 4, closedAt: 1000, outcome: 'idle', detail: null, bytesUp: 5, bytesDown: 2 }]);
});

test('whoever hears of the close, in its turn or in a promise, reports before the connection does', async () => {
  const { connection, ends } = opened();
  let before = -1;
  pair.near.once('close', () => {
    void Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => (before = ends.length));
  });
  pair.near.destroy();
  await connection.reported;
  expect([before, ends.length]).toEqual([0, 1]);
});

test.each<[Waiting, number]>([
  ['first byte', 1000],
  ['handshake', 2000],
  ['head', 3000],
  ['busy', 5000],
])('waiting for %s is cut after its time, and that is said', async (what, limit) => {
  const { connection, ends } = opened();
  connection.waiting(what);
  const now = performance.now();
  connection.sweep(now + limit - 100);
  expect(pair.near.destroyed).toBe(false);
  connection.sweep(now + limit + 100);
  await connection.reported;
  expect(ends[0]?.detail).toBe(`Closed after waiting too long (${what}).`);
  expect(connection.why().code).toBe('timed-out');
});

test('a phone that is slow to take the end of an answer has longer than one that is slow to close, and neither is news', async () => {
  const { connection, ends } = opened();
  connection.waiting('draining');
  const now = performance.now();
  connection.sweep(now + TIMERS.closing + 100);
  expect(pair.near.destroyed).toBe(false);
  connection.waiting('closing');
  connection.sweep(now + TIMERS.closing + 100);
  await connection.reported;
  expect(ends[0]?.detail).toBeNull();
});

test('a connection that is idle for too long is closed, and that is no news', async () => {
  const { connection, ends } = opened();
  connection.waiting('idle');
  connection.sweep(performance.now() + TIMERS.idle + 100);
  await connection.reported;
  expect(ends[0]).toMatchObject({ outcome: 'idle', detail: null });
  expect(connection.why().code).toBe('client-abort');
});

test('a slow head does not buy itself time with every byte, the next head has its own time', () => {
  const { connection } = opened();
  connection.waiting('head');
  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 2900);
  connection.waiting('head');
  clock.mockRestore();
  connection.sweep(now + 3100);
  expect(pair.near.destroyed).toBe(true);
});

test('the first reason counts', async () => {
  const { connection } = opened();
  expect(connection.why().code).toBe('client-abort');
  connection.cut({ code: 'proxy-stopped', detail: 'Stopped.' });
  connection.fail(new Error('late'));
  await connection.reported;
  expect(connection.why().code).toBe('proxy-stopped');
});

test('an unexpected error costs the connection, and is said', async () => {
  const { connection, ends } = opened();
  connection.fail(new Error('bug'));
  await connection.reported;
  expect(ends[0]?.detail).toBe('A fault in telltale: bug');
  expect(connection.signal.aborted).toBe(true);
});

test('what was relayed once stays relayed, and notes add up without repeating themselves', () => {
  const { connection } = opened();
  connection.outcome('refused', 'First.');
  connection.outcome('relayed');
  connection.outcome('malformed', 'Second.');
  connection.note('First.');
  expect(connection.row).toMatchObject({ outcome: 'relayed', detail: 'First. Second.' });
});

test('a reset of the phone is only the end', async () => {
  const { connection, ends } = opened();
  pair.near.resume();
  pair.far.socket.resetAndDestroy();
  await connection.reported;
  expect(ends).toHaveLength(1);
});

test('an end of which nothing is known claims nothing', () => {
  expect(emptyEnd(3)).toMatchObject({ id: 3, outcome: 'idle', detail: null, sni: null, bytesUp: 0 });
});

test('a phone is named by its IPv4 address, one that is gone already by none', () => {
  expect(clientOf({ remoteAddress: '::ffff:10.0.0.2', remotePort: 5 } as never)).toEqual({
    clientIp: '10.0.0.2',
    clientPort: 5,
  });
  expect(clientOf({} as never)).toEqual({ clientIp: '', clientPort: 0 });
});
