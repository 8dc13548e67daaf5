import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCollector } from '../../../src/cli/demo/collector.ts';
import type { Collector } from '../../../src/cli/demo/collector.ts';

let directory: string;
let collector: Collector;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'telltale-collector-'));
  collector = await startCollector(['one.example', 'two.example'], directory);
});

afterAll(async () => {
  await collector.close();
  rmSync(directory, { recursive: true });
});

/** Asks for a URL as the resolve map routes it, with another Host header when one is given. */
function ask(url: string, method = 'GET', host = new URL(url).host): Promise<number> {
  const { protocol, hostname, pathname } = new URL(url);
  const isSecure = protocol === 'https:';
  const to = collector.resolve.get(`${hostname}:${isSecure ? 443 : 80}`);
  const options = {
    ...to,
    path: pathname,
    method,
    headers: { Host: host },
    servername: hostname,
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const request = isSecure ? httpsRequest({ ...options, ca: collector.caPem }) : httpRequest(options);
    request.on('error', reject);
    request.once('response', (response) => {
      response.resume();
      response.once('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    request.end(method === 'POST' ? 'crc=1' : undefined);
  });
}

test('every host is mapped for TLS and for plain HTTP, to the loopback interface', () => {
  expect([...collector.resolve.keys()]).toEqual([
    'one.example:443',
    'one.example:80',
    'two.example:443',
    'two.example:80',
  ]);
  for (const { host } of collector.resolve.values()) expect(host).toBe('127.0.0.1');
});

test('every host is answered with a certificate of its own name, and counted', async () => {
  const before = collector.received();
  expect(await ask('https://one.example/sa', 'POST')).toBe(200);
  expect(await ask('https://two.example/page')).toBe(200);
  expect(await ask('http://two.example/generate_204')).toBe(204);
  expect(collector.received() - before).toBe(3);
  expect(collector.received('two.example')).toBe(2);
});

test('a name that is not of the demo gets no certificate', async () => {
  const to = collector.resolve.get('one.example:443');
  const asked = new Promise((_resolve, reject) => {
    httpsRequest({ ...to, servername: 'other.example', ca: collector.caPem, agent: false })
      .on('error', reject)
      .end();
  });
  await expect(asked).rejects.toThrow();
});

test('a request for a host that is not of the demo is misdirected and not counted', async () => {
  const before = collector.received();
  expect(await ask('http://one.example/', 'GET', 'other.example')).toBe(421);
  expect(await ask('http://one.example/', 'GET', '__proto__')).toBe(421);
  expect(collector.received()).toBe(before);
});
