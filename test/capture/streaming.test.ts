import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chain, Origin, TestProxy } from './loopback.ts';
import { connectThrough, makeChain, startOrigin, startTestProxy, until } from './loopback.ts';
import { sideOf } from './scripted.ts';

const MIB = 1 << 20;
const BIG = 200 * MIB;
const STALLED = 96 * MIB;
/** What the system keeps of a stalled stream in the buffers of four sockets, generously; far below what is sent. */
const IN_FLIGHT = 48 * MIB;
const CAP = MIB;
const block = Buffer.alloc(MIB, 'telltale streams. ');

let chain: Chain;
let origin: Origin;
let phone: TestProxy;
let handler: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  chain = makeChain();
  origin = await startOrigin((request, response) => {
    handler(request, response);
  }, chain);
  phone = await startTestProxy({
    bodyCap: CAP,
    upstreamCa: [chain.ca],
    resolve: new Map([['origin.test:443', { host: '127.0.0.1', port: origin.port }]]),
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
});

/** Writes so many blocks as the other side takes them; gives the number of bytes that have been taken so far. */
function pour(target: Socket | ServerResponse, bytes: number): () => number {
  let taken = 0;
  let given = 0;
  const next = (): void => {
    while (given < bytes && !target.destroyed) {
      given += block.length;
      if (!target.write(block, () => (taken += block.length))) return;
    }
  };
  target.on('drain', next);
  target.on('error', () => undefined);
  next();
  return () => taken;
}
const open = () => connectThrough(phone.proxy.port, 'origin.test:443', phone.ca);
const sha256Of = (blocks: number): string => {
  const hash = createHash('sha256');
  for (let index = 0; index < blocks; index += 1) hash.update(block);
  return hash.digest('hex');
};
/** The largest use of memory outside the heap while something is done. */
async function peakBuffers(work: Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)), 20);
  await work;
  clearInterval(watch);
  return peak;
}
/** Waits until a number stands still. */
async function still(read: () => number): Promise<number> {
  for (let before = -1; before !== read();) {
    before = read();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return read();
}
const recorded = (url: string) => phone.exchanges.find((exchange) => exchange.url?.endsWith(url) === true);

test('200 MiB come down through TLS with every byte, and only the beginning is kept', async () => {
  handler = (_request, response) => {
    response.writeHead(200, { 'Content-Length': BIG });
    pour(response, BIG);
  };
  const tls = await open();
  const hash = createHash('sha256');
  let received = 0;
  let head = -1;
  tls.on('data', (chunk: Buffer) => {
    const start = head < 0 ? chunk.indexOf('\r\n\r\n') + 4 : 0;
    head = 1;
    received += chunk.length - start;
    hash.update(chunk.subarray(start));
  });
  tls.write('GET /down HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  const peak = await peakBuffers(until(() => received >= BIG));
  expect(received).toBe(BIG);
  expect(hash.digest('hex')).toBe(sha256Of(200));
  expect(peak).toBeLessThan(IN_FLIGHT);
  await until(() => recorded('/down') !== undefined);
  expect(recorded('/down')!.responseBody).toMatchObject({ length: BIG, sha256: sha256Of(200), complete: true });
  expect(recorded('/down')!.responseBody!.kept.length).toBe(CAP);
  tls.destroy();
});

test('200 MiB go up the same way', async () => {
  const hash = createHash('sha256');
  handler = (request, response) => {
    request.on('data', (chunk: Buffer) => hash.update(chunk));
    request.on('end', () => response.end('thanks'));
  };
  const tls = await open();
  const side = sideOf(tls);
  tls.write(`POST /up HTTP/1.1\r\nHost: origin.test\r\nContent-Length: ${BIG}\r\n\r\n`);
  pour(tls, BIG);
  const peak = await peakBuffers(side.sees('thanks'));
  expect(hash.digest('hex')).toBe(sha256Of(200));
  expect(peak).toBeLessThan(IN_FLIGHT);
  await until(() => recorded('/up') !== undefined);
  expect(recorded('/up')!.requestBody).toMatchObject({ length: BIG, sha256: sha256Of(200), complete: true });
  tls.destroy();
});

test('a phone that does not read stalls the origin, and no more than the sockets hold is read ahead', async () => {
  let taken: () => number = () => 0;
  handler = (_request, response) => {
    response.writeHead(200, { 'Content-Length': STALLED });
    taken = pour(response, STALLED);
  };
  const tls = await open();
  tls.write('GET /stalled-down HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  await once(tls, 'readable');
  const peak = await peakBuffers(still(() => taken()));
  expect(taken()).toBeLessThan(IN_FLIGHT);
  expect(peak).toBeLessThan(IN_FLIGHT);
  let received = 0;
  tls.on('data', (chunk: Buffer) => (received += chunk.length));
  await until(() => received > STALLED);
  tls.destroy();
});

test('an origin that does not read stalls the phone', async () => {
  let readOn: () => void = () => undefined;
  handler = (request) => {
    request.on('error', () => undefined).pause();
    readOn = () => request.resume();
  };
  const tls = await open();
  tls.write(`POST /stalled-up HTTP/1.1\r\nHost: origin.test\r\nContent-Length: ${STALLED}\r\n\r\n`);
  const taken = pour(tls, STALLED);
  const peak = await peakBuffers(still(taken));
  expect(taken()).toBeGreaterThan(0);
  expect(taken()).toBeLessThan(IN_FLIGHT);
  expect(peak).toBeLessThan(IN_FLIGHT);
  // No one can see the phone leave behind bytes that no one reads: an origin without a proxy could not either.
  tls.destroy();
  readOn();
  await until(() => recorded('/stalled-up') !== undefined);
  expect(recorded('/stalled-up')).toMatchObject({ error: 'client-abort', requestBody: { complete: false } });
});

test('a phone that hangs up in the middle of a download is an abort that the origin sees', async () => {
  let closed = false;
  handler = (_request, response) => {
    response.on('close', () => (closed = true));
    response.writeHead(200, { 'Content-Length': BIG });
    pour(response, BIG);
  };
  const tls = await open();
  tls.write('GET /aborted HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  await once(tls, 'data');
  tls.destroy();
  await until(() => closed && recorded('/aborted') !== undefined);
  expect(recorded('/aborted')).toMatchObject({ error: 'client-abort', responseBody: { complete: false } });
});

test('a phone that hangs up while it waits for an answer is seen by the origin too', async () => {
  let [asked, closed] = [false, false];
  handler = (request) => {
    asked = true;
    request.socket.on('close', () => (closed = true));
  };
  const tls = await open();
  tls.write('GET /waiting HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  await until(() => asked);
  tls.destroy();
  await until(() => closed && recorded('/waiting') !== undefined);
  expect(recorded('/waiting')).toMatchObject({ error: 'client-abort', status: null, responseBody: null });
});

test('a gzip bomb is relayed byte for byte, and kept as it was sent', async () => {
  const small = gzipSync(Buffer.alloc(50 * MIB));
  const large = Buffer.concat(Array.from({ length: 40 }, () => small));
  handler = (request, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(request.url === '/bomb' ? small : large);
  };
  for (const [path, bomb] of [
    ['/bomb', small],
    ['/bombs', large],
  ] as const) {
    // prettier-ignore
    const tls = await open();
    const side = sideOf(tls);
    side.write(`GET ${path} HTTP/1.1\r\nHost: origin.test\r\nConnection: close\r\n\r\n`);
    await side.closed;
    expect(Buffer.from(side.text().split('\r\n\r\n').slice(1).join('\r\n\r\n'), 'latin1').equals(bomb)).toBe(true);
    const body = recorded(path)!.responseBody!;
    expect(body.length).toBe(bomb.length);
    expect(Buffer.from(body.kept).equals(bomb.subarray(0, CAP))).toBe(true);
  }
  expect(large.length).toBeGreaterThan(CAP);
});
