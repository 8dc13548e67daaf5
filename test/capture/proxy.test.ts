import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chain, Origin, TestProxy } from './loopback.ts';
import { connectThrough, makeChain, readAll, startOrigin, startTestProxy, until } from './loopback.ts';
import { rawSide, scriptedOrigin, tunnelSide } from './scripted.ts';

const run = promisify(execFile);
let chain: Chain;
let origin: Origin;
let plain: Origin;
let phone: TestProxy;
let caFile: string;

beforeAll(async () => {
  chain = makeChain();
  const answer = (request: { url?: string | undefined; method?: string | undefined }, body: string): string =>
    `${request.method ?? ''} ${request.url ?? ''} ${body}`;
  const listener: Parameters<typeof startOrigin>[0] = (request, response) => {
    let body = '';
    request.setEncoding('latin1');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.setHeader('X-CaSe', 'kept');
      response.end(answer(request, body));
    });
  };
  origin = await startOrigin(listener, chain);
  plain = await startOrigin(listener, null);
  phone = await startTestProxy({
    upstreamCa: [chain.ca],
    resolve: new Map([[`origin.test:443`, { host: '127.0.0.1', port: origin.port }]]),
  });
  caFile = join(mkdtempSync(join(tmpdir(), 'telltale-ca-')), 'ca.pem');
  writeFileSync(caFile, phone.ca);
});

afterAll(async () => {
  await phone.close();
  origin.close();
  plain.close();
});

test('curl reads an HTTPS origin through CONNECT and both directions are recorded as sent', async () => {
  const before = phone.exchanges.length;
  const { stdout } = await run('curl', [
    '-sS',
    '--proxy',
    `http://127.0.0.1:${phone.proxy.port}`,
    '--cacert',
    caFile,
    '-H',
    'X-Odd: One',
    '-H',
    'x-odd: two',
    '-d',
    'a=1&b=2',
    'https://origin.test/path?q=1',
  ]);
  expect(stdout).toBe('POST /path?q=1 a=1&b=2');
  await until(() => phone.exchanges.length === before + 1);
  const exchange = phone.exchanges.at(-1)!;
  expect(exchange).toMatchObject({
    kind: 'http',
    method: 'POST',
    url: 'https://origin.test/path?q=1',
    host: 'origin.test',
    port: 443,
    status: 200,
    error: null,
    altered: [],
    httpVersion: '1.1',
  });
  expect(exchange.requestHeaders.filter(([name]) => name.toLowerCase() === 'x-odd')).toEqual([
    ['X-Odd', 'One'],
    ['x-odd', 'two'],
  ]);
  expect(exchange.responseHeaders.filter(([name]) => name === 'Set-Cookie')).toEqual([
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ]);
  expect(Buffer.from(exchange.requestBody!.kept).toString()).toBe('a=1&b=2');
  expect(Buffer.from(exchange.responseBody!.kept).toString()).toBe('POST /path?q=1 a=1&b=2');
});

test('curl reads a plain HTTP origin, and what was changed on the way is said', async () => {
  const before = phone.exchanges.length;
  const { stdout } = await run('curl', [
    '-sS',
    '--proxy',
    `http://127.0.0.1:${phone.proxy.port}`,
    `http://127.0.0.1:${plain.port}/x`,
  ]);
  expect(stdout).toBe('GET /x ');
  await until(() => phone.exchanges.length === before + 1);
  expect(phone.exchanges.at(-1)).toMatchObject({
    url: `http://127.0.0.1:${plain.port}/x`,
    altered: ['request target made origin-form', 'header Proxy-Connection removed'],
    requestBody: null,
  });
});

test('a chunked upload arrives whole, and is recorded without its framing', async () => {
  const before = phone.exchanges.length;
  const { stdout } = await run('curl', [
    '-sS',
    '--proxy',
    `http://127.0.0.1:${phone.proxy.port}`,
    '--cacert',
    caFile,
    '-H',
    'Transfer-Encoding: chunked',
    '-d',
    'x'.repeat(5000),
    'https://origin.test/up',
  ]);
  expect(stdout).toBe(`POST /up ${'x'.repeat(5000)}`);
  await until(() => phone.exchanges.length === before + 1);
  expect(phone.exchanges.at(-1)!.requestBody).toMatchObject({ length: 5000, complete: true });
});

test('many requests share one connection, one after the other', async () => {
  const before = phone.exchanges.length;
  const tls = await connectThrough(phone.proxy.port, 'origin.test:443', phone.ca);
  tls.write('GET /1 HTTP/1.1\r\nHost: origin.test\r\n\r\nGET /2 HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  tls.write('GET /3 HTTP/1.1\r\nHost: origin.test\r\nConnection: close\r\n\r\n');
  const text = await readAll(tls);
  expect(text.match(/GET \/\d/g)).toEqual(['GET /1', 'GET /2', 'GET /3']);
  await until(() => phone.exchanges.length === before + 3);
  const recorded = phone.exchanges.slice(before);
  expect(recorded.map(({ url }) => url)).toEqual([
    'https://origin.test/1',
    'https://origin.test/2',
    'https://origin.test/3',
  ]);
  expect(new Set(recorded.map(({ connectionId }) => connectionId)).size).toBe(1);
});

test('an app that does not trust the CA leaves a blind exchange that names the host', async () => {
  const before = phone.exchanges.length;
  await expect(
    run('curl', ['-sS', '--proxy', `http://127.0.0.1:${phone.proxy.port}`, 'https://origin.test/']),
  ).rejects.toThrow();
  await until(() => phone.exchanges.length === before + 1);
  expect(phone.exchanges.at(-1)).toMatchObject({ kind: 'blind', host: 'origin.test', error: 'tls-client-distrust' });
});

test('an origin with an untrusted certificate is answered with 502 and recorded, and gets no request', async () => {
  const stranger = await startTestProxy({
    resolve: new Map([[`origin.test:443`, { host: '127.0.0.1', port: origin.port }]]),
  });
  const tls = await connectThrough(stranger.proxy.port, 'origin.test:443', stranger.ca);
  tls.write('GET /secret HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  const text = await readAll(tls);
  expect(text).toMatch(/^HTTP\/1\.1 502 [^\r]*\r\nX-Telltale-Error: upstream-untrusted\r\n/);
  expect(stranger.exchanges).toMatchObject([
    { url: 'https://origin.test/secret', status: null, error: 'upstream-untrusted' },
  ]);
  await stranger.close();
});

test('a port that is taken is an error that says what to do', async () => {
  const { port } = phone.proxy;
  await expect(startTestProxy({ listen: { host: '127.0.0.1', port } })).rejects.toMatchObject({
    name: 'UserError',
    message: `Port ${port} on 127.0.0.1 is in use.`,
  });
  await expect(startTestProxy({ listen: { host: '203.0.113.1', port: 0 } })).rejects.toMatchObject({
    name: 'UserError',
  });
});

test('closing while everything is under way reports every connection and every exchange, with the reason', async () => {
  const silent = await scriptedOrigin();
  const own = await startTestProxy({ timers: { serverFirst: 10 }, upstreamCa: [chain.ca], resolve: new Map([['origin.test:443', { host: '127.0.0.1', port: origin.port }], ['dumb.test:443', { host: '127.0.0.1', port: silent.port }]]) }); // prettier-ignore
  const at = own.proxy.port;
  const idle = await rawSide(at);
  const plainWaiting = await tunnelSide(at, `127.0.0.1:${silent.port}`);
  plainWaiting.write('GET /plain HTTP/1.1\r\nHost: a\r\n\r\n');
  const raw = await tunnelSide(at, `127.0.0.1:${silent.port}`);
  raw.write('\x00raw');
  const secure = await connectThrough(at, 'origin.test:443', own.ca);
  secure.on('error', () => undefined).write('POST /tls HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf');
  const head = await rawSide(at);
  head.write('GET /half HTTP/1.1\r\nHo');
  const dialling = connectThrough(at, 'dumb.test:443', own.ca).catch(() => undefined);
  await until(() => silent.sides.length === 3 && own.connections.length === 6);
  await until(() => silent.sides.every((side) => side.text() !== ''));
  await own.close();
  expect(own.ends).toHaveLength(6);
  const [connections, reported] = [own.connections.map(({ id }) => id), own.ends.map(({ id }) => id)];
  expect(reported.sort()).toEqual(connections.sort());
  expect(own.exchanges.map(({ kind, error }) => [kind, error]).sort()).toEqual([
    ['blind', 'malformed-request'],
    ['blind', 'proxy-stopped'],
    ['http', 'proxy-stopped'],
    ['http', 'proxy-stopped'],
    ['raw', 'proxy-stopped'],
  ]);
  const { length } = own.exchanges;
  await dialling;
  for (const side of [idle, plainWaiting, raw, head]) await side.closed;
  expect(own.exchanges).toHaveLength(length);
  silent.close();
});

test('one phone may not take all connections, and is told so by a close and a row', async () => {
  const own = await startTestProxy();
  const sides = await Promise.all(Array.from({ length: 516 }, () => rawSide(own.proxy.port)));
  await until(() => own.ends.length === 4);
  expect(own.ends.every(({ outcome, detail }) => outcome === 'refused' && detail?.includes('512') === true)).toBe(true);
  for (const { socket } of sides) socket.destroy();
  await until(() => own.ends.length === 516);
  const again = await rawSide(own.proxy.port);
  again.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await again.sees('404');
  await own.close();
});

test('a wall clock that jumps cuts no connection', async () => {
  let now = 1_000_000;
  const own = await startTestProxy({ now: () => now });
  const side = await rawSide(own.proxy.port);
  await until(() => own.connections.length === 1);
  now += 10 * 365 * 86_400_000;
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(own.ends).toEqual([]);
  side.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await side.sees('404');
  await own.close();
});

test('a phone that is gone before it was accepted is a row and not a crash', async () => {
  const own = await startTestProxy();
  for (let index = 0; index < 50; index += 1) (await rawSide(own.proxy.port)).socket.resetAndDestroy();
  await until(() => own.ends.length === 50);
  await own.close();
});

test('whatever phones and origins do to each other, each request is one exchange and each connection one row', async () => {
  const moody = await scriptedOrigin((side) => {
    side.socket.on('data', () => {
      const mood = Number(/mood(\d)/.exec(side.text())?.[1] ?? 0);
      if (mood === 0) side.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      if (mood === 1) side.socket.end();
      if (mood === 2) side.socket.resetAndDestroy();
      if (mood === 3) side.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf');
      if (mood === 4) side.socket.end('HTTP/1.1 200 OK\r\n\r\nuntil close');
      if (mood === 5) side.write('garbage\r\n\r\n');
    });
  });
  const own = await startTestProxy();
  const asked: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    const side = await tunnelSide(own.proxy.port, `127.0.0.1:${moody.port}`);
    const url = `/mood${index % 7}/${index}`;
    asked.push(`http://127.0.0.1:${moody.port}${url}`);
    side.write(`POST ${url} HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n${'body'.slice(0, 1 + (index % 4))}`);
    const leave = Math.floor(index / 7) % 3;
    if (leave === 0) side.socket.end();
    else setTimeout(() => side.socket.resetAndDestroy(), leave * 3);
  }
  await until(() => own.ends.length === 300);
  await own.close();
  const seen = own.exchanges.flatMap(({ url }) => (url === null ? [] : [url]));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((url) => !asked.includes(url))).toEqual([]);
  // A phone that resets may take its request with it; who ended properly has been heard.
  const heard = asked.filter((_url, index) => Math.floor(index / 7) % 3 === 0);
  expect(heard.filter((url) => !seen.includes(url))).toEqual([]);
  expect(new Set(own.exchanges.map(({ seq }) => seq)).size).toBe(own.exchanges.length);
  moody.close();
});
