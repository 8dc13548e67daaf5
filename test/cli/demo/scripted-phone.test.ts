import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCollector } from '../../../src/cli/demo/collector.ts';
import type { Collector } from '../../../src/cli/demo/collector.ts';
import { hostsOf, loadDemoScript, requestsOf } from '../../../src/cli/demo/script.ts';
import type { DemoRequest, DemoScript } from '../../../src/cli/demo/script.ts';
import { playScript } from '../../../src/cli/demo/scripted-phone.ts';
import { listen, startTestProxy, until } from '../../capture/loopback.ts';
import type { TestProxy } from '../../capture/loopback.ts';

const script = loadDemoScript();
const ignore = { onPhase: () => undefined, onStep: () => undefined };
let directory: string;
let collector: Collector;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'telltale-play-'));
  collector = await startCollector(hostsOf(script), directory);
});

afterAll(async () => {
  await collector.close();
  rmSync(directory, { recursive: true });
});

/** A proxy that can reach the collector and nothing else of this machine. */
function startProxy(phase = 1): Promise<TestProxy> {
  return startTestProxy({
    upstreamCa: [collector.caPem],
    resolve: collector.resolve,
    allowLoopback: false,
    phase: () => phase,
  });
}

const withRequests = (...requests: readonly DemoRequest[]): DemoScript => ({
  ...script,
  phases: [{ name: 'one', private: false, consent: null, steps: [{ say: 'a step', requests }] }],
});
const get = (url: string): DemoRequest => ({ method: 'GET', url, headers: [['Host', new URL(url).host]], body: null });

test('the whole play goes through a real proxy: every request once, byte for byte, in its phase', async () => {
  let phase = 0;
  const steps: string[] = [];
  const proxied = await startTestProxy({
    upstreamCa: [collector.caPem],
    resolve: collector.resolve,
    allowLoopback: false,
    phase: () => phase,
  });
  const before = collector.received();
  const played = await playScript(script, {
    proxy: proxied.proxy,
    caPem: proxied.ca,
    onPhase: () => (phase += 1),
    onStep: (say, done, total) => steps.push(`${done}/${total} ${say}`),
  });
  await proxied.close();

  const requests = requestsOf(script);
  expect(played).toEqual({ sent: requests.length, failed: [] });
  expect(collector.received() - before).toBe(requests.length);
  const seen = [...proxied.exchanges].sort((one, other) => one.seq - other.seq);
  expect(seen.map(({ method, url }) => `${method ?? ''} ${url ?? ''}`)).toEqual(
    requests.map(({ method, url }) => `${method} ${url}`),
  );
  for (const [index, exchange] of seen.entries()) {
    expect(exchange.error).toBeNull();
    expect([200, 204]).toContain(exchange.status);
    expect(exchange.requestHeaders).toEqual(requests[index]!.headers);
    expect(Buffer.from(exchange.requestBody?.kept ?? [])).toEqual(Buffer.from(requests[index]!.body ?? []));
  }
  const expected = script.phases.flatMap((part, index) =>
    requestsOf({ ...script, phases: [part] }).map(() => index + 1),
  );
  expect(seen.map(({ phaseId }) => phaseId)).toEqual(expected);
  expect(steps).toHaveLength(script.phases.reduce((sum, part) => sum + part.steps.length, 0));
  expect(steps.at(-1)).toMatch(new RegExp(`^${steps.length}/${steps.length} `));
});

test('one connection is kept for each origin', async () => {
  const proxied = await startProxy();
  const url = 'https://www.example.org/';
  await playScript(withRequests(get(url), get(url), get('https://shop.example/'), get(url)), {
    proxy: proxied.proxy,
    caPem: proxied.ca,
    ...ignore,
  });
  await proxied.close();
  expect(proxied.exchanges).toHaveLength(4);
  expect(proxied.connections).toHaveLength(2);
});

test('a proxy whose CA the phone does not trust is not spoken to', async () => {
  const proxied = await startProxy();
  const played = await playScript(withRequests(get('https://www.example.org/')), {
    proxy: proxied.proxy,
    caPem: collector.caPem,
    ...ignore,
  });
  await proxied.close();
  expect(played.sent).toBe(0);
  expect(played.failed).toEqual([expect.stringMatching(/^GET https:\/\/www\.example\.org\/: /)]);
  expect(proxied.exchanges.filter(({ kind }) => kind === 'http')).toEqual([]);
});

test('an answer that is no success is told, and the play goes on', async () => {
  const proxied = await startProxy();
  const played = await playScript(withRequests(get('http://127.0.0.1:9/'), get('https://www.example.org/')), {
    proxy: proxied.proxy,
    caPem: proxied.ca,
    ...ignore,
  });
  await proxied.close();
  expect(played.sent).toBe(1);
  expect(played.failed).toEqual([expect.stringMatching(/^GET http:\/\/127\.0\.0\.1:9\/: answered with [45]\d\d$/)]);
});

test('a proxy that is not there fails every request', async () => {
  const proxied = await startProxy();
  await proxied.close();
  const played = await playScript(script, { proxy: proxied.proxy, caPem: proxied.ca, ...ignore });
  expect(played.sent).toBe(0);
  expect(played.failed).toHaveLength(requestsOf(script).length);
});

test('a proxy that dies in the middle of the play fails what is left', async () => {
  const proxied = await startProxy();
  let steps = 0;
  const played = await playScript(script, {
    proxy: proxied.proxy,
    caPem: proxied.ca,
    onPhase: () => undefined,
    onStep: () => {
      steps += 1;
      if (steps === 8) void proxied.close();
    },
  });
  expect(played.sent).toBeGreaterThan(0);
  expect(played.failed.length).toBeGreaterThan(0);
  expect(played.sent + played.failed.length).toBe(requestsOf(script).length);
});

test('a proxy that accepts and never answers is waited for as long as the patience lasts, then nothing more is sent', async () => {
  const silent = createServer((socket) => void socket.on('error', () => undefined).resume());
  const listening = await listen(silent);
  const sockets = new Set<unknown>();
  silent.on('connection', (socket) => sockets.add(socket));
  const played = await playScript(
    withRequests(get('https://www.example.org/'), get('http://shop.example/'), get('https://shop.example/')),
    {
      proxy: { host: '127.0.0.1', port: listening.port },
      caPem: collector.caPem,
      ...ignore,
      patience: { request: 40, play: 60 },
    },
  );
  await until(() => sockets.size > 0);
  listening.close();
  expect(played.sent).toBe(0);
  expect(played.failed).toHaveLength(3);
  expect(played.failed[0]).toMatch(/: no (?:tunnel|answer) in 40 ms$/);
  expect(played.failed[2]).toBe('GET https://shop.example/: not sent, the play took too long');
});
