import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chain, Origin, TestProxy } from './loopback.ts';
import { connectThrough, makeChain, readAll, startOrigin, startTestProxy, until } from './loopback.ts';

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
