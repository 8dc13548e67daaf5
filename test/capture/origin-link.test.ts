import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkOrigin } from '../../src/capture/origin-link.ts';
import { until } from './loopback.ts';
import { socketPair } from './scripted.ts';

let pair: Awaited<ReturnType<typeof socketPair>>;
beforeEach(async () => {
  pair = await socketPair();
});
afterEach(() => {
  pair.close();
});

function linked() {
  const told: string[] = [];
  const upstream = { stream: pair.near, ip: '127.0.0.1', port: 1, tlsVersion: null, alpn: null, certificate: null };
  const link = linkOrigin(upstream, 'a.test:1', {
    data: (_link, chunk) => told.push(chunk.toString()),
    gone: (_link, error) => told.push(error ? `gone: ${(error as NodeJS.ErrnoException).code ?? ''}` : 'gone'),
  });
  return { link, told };
}

test('what comes is told, and the end once', async () => {
  const { told } = linked();
  pair.far.socket.end('hello');
  await until(() => told.length === 2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['hello', 'gone']);
  expect(pair.near.destroyed).toBe(true);
});

test('a reset is told as an error, once', async () => {
  const { told } = linked();
  pair.far.socket.resetAndDestroy();
  await until(() => told.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['gone: ECONNRESET']);
});

test('a connection that was over before is told in the next turn, not before its link is known', async () => {
  pair.near.destroy();
  await until(() => pair.near.closed);
  const { told } = linked();
  expect(told).toEqual([]);
  await until(() => told.length === 1);
});

test('one that has ended while no one read is told too', async () => {
  pair.far.socket.end();
  await until(() => pair.near.readableEnded || pair.near.destroyed);
  const { told } = linked();
  await until(() => told.length === 1);
  expect(told).toEqual(['gone']);
});

test('a link that was given away tells nothing more and leaves the connection open', async () => {
  const { link, told } = linked();
  const stream = link.detach();
  let seen = '';
  stream.on('data', (chunk: Buffer) => (seen += chunk.toString()));
  pair.far.write('for the next');
  await until(() => seen === 'for the next');
  expect(told).toEqual([]);
  expect(stream.destroyed).toBe(false);
});
