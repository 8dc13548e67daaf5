import { afterEach, beforeEach, expect, test } from 'vitest';
import { endClient } from '../../src/capture/end-client.ts';
import type { LiveConnection, Waiting } from '../../src/capture/live-connection.ts';
import { until } from './loopback.ts';
import { socketPair } from './scripted.ts';

let pair: Awaited<ReturnType<typeof socketPair>>;
beforeEach(async () => {
  pair = await socketPair();
});
afterEach(() => {
  pair.close();
});

function ending(how: 'end' | 'cut' | 'reset'): Waiting[] {
  const states: Waiting[] = [];
  const connection = { waiting: (what: Waiting) => states.push(what) } as unknown as LiveConnection;
  endClient(connection, pair.near, how);
  return states;
}

test('a proper end comes after everything that was written, and then the phone has its time to close', async () => {
  pair.near.write('last words');
  const states = ending('end');
  await until(() => pair.far.ended());
  expect(pair.far.text()).toBe('last words');
  expect(pair.far.error()).toBeNull();
  expect(states).toEqual(['draining', 'closing']);
});

test('a cut comes after everything that was written too', async () => {
  pair.near.write('last words');
  ending('cut');
  await pair.far.closed;
  expect(pair.far.text()).toBe('last words');
  expect(pair.near.destroyed).toBe(true);
});

test('a reset is a reset', async () => {
  ending('reset');
  await pair.far.closed;
  expect(pair.far.error()?.code).toBe('ECONNRESET');
});

test('a phone that does not read keeps its time until it has', async () => {
  pair.far.socket.pause();
  pair.near.write(Buffer.alloc(16 << 20));
  const states = ending('end');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(states).toEqual(['draining']);
  pair.far.socket.resume();
  await until(() => pair.far.ended());
  expect(pair.far.text().length).toBe(16 << 20);
  expect(states).toEqual(['draining', 'closing']);
});

test('an end of what has ended already is no error', async () => {
  pair.near.end();
  ending('end');
  await until(() => pair.far.ended());
});
