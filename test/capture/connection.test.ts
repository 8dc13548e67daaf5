import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseConnection, serveConnection } from '../../src/capture/connection.ts';
import { until } from './loopback.ts';
import { socketPair, testDeps } from './scripted.ts';

let pair: Awaited<ReturnType<typeof socketPair>>;
beforeEach(async () => {
  pair = await socketPair();
});
afterEach(() => {
  pair.close();
});
const PAGE = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

test('a connection that is not served leaves a row, and a connection that never was one too', async () => {
  const { options, connections, ends } = testDeps();
  refuseConnection(pair.near, 1, 'Too many.', options);
  refuseConnection(null, 2, 'Not accepted.', options);
  await pair.far.closed;
  expect(connections).toMatchObject([{ id: 1, clientIp: '127.0.0.1' }, { id: 2, clientIp: '' }]); // prettier-ignore
  expect(ends).toMatchObject([{ id: 1, outcome: 'refused', detail: 'Too many.' }, { id: 2, outcome: 'refused' }]); // prettier-ignore
});

test('a connection on which nothing is said is idle', async () => {
  const deps = testDeps();
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.socket.end();
  await connection.reported;
  expect(deps.ends).toMatchObject([{ outcome: 'idle', detail: null }]);
  expect(deps.exchanges).toEqual([]);
});

test('a request to the laptop itself is a page', async () => {
  const deps = testDeps();
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.write(PAGE);
  await pair.far.sees('404');
  await connection.reported;
  expect(deps.ends).toMatchObject([{ outcome: 'page' }]);
  expect(deps.exchanges).toEqual([]);
});

const HELLO = Buffer.concat([Buffer.from([0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3]), Buffer.alloc(32), Buffer.from([0, 0, 2, 0x13, 1, 1, 0])]); // prettier-ignore

test.each([
  ['SOCKS4', Buffer.from([4, 1, 0]), 3],
  ['TLS without CONNECT and without a name', HELLO, HELLO.length],
  ['binary noise', Buffer.from([0, 255, 1, 2]), 4],
])('%s on the proxy port is malformed, and its bytes are kept', async (_what, bytes, length) => {
  const deps = testDeps();
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.write(bytes);
  await until(() => pair.far.ended());
  pair.far.socket.end();
  await connection.reported;
  expect(deps.ends).toMatchObject([{ outcome: 'malformed' }]);
  expect(deps.exchanges).toMatchObject([{ kind: 'blind', error: 'malformed-request', requestBody: { length } }]);
});

test('half a ClientHello and a reset leave what had come', async () => {
  const deps = testDeps();
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.write(HELLO.subarray(0, 20));
  await until(() => pair.near.bytesRead === 20);
  pair.far.socket.resetAndDestroy();
  await connection.reported;
  expect(deps.exchanges).toMatchObject([{ requestBody: { length: 20 } }]);
});

test('a fault of ours costs this connection, and the row says so', async () => {
  const deps = testDeps({
    options: {
      page: () => {
        throw new Error('no page today');
      },
    },
  });
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.write(PAGE);
  await connection.reported;
  expect(deps.ends).toMatchObject([{ detail: 'A fault in telltale: no page today' }]);
});

test('a certificate that cannot be made costs this connection, and leaves an exchange', async () => {
  const deps = testDeps();
  const connection = serveConnection(pair.near, 1, deps);
  pair.far.write('CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: x\r\n\r\n');
  await pair.far.sees('Established');
  pair.far.write(HELLO);
  await connection.reported;
  expect(deps.exchanges).toMatchObject([{ kind: 'blind', error: 'internal-error', host: '127.0.0.1' }]);
});
