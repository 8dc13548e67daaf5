import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from './loopback.ts';
import { sendRaw, startTestProxy, until } from './loopback.ts';

/** A service of this machine that no phone may reach through the proxy, on IPv4 and IPv6. */
let canary: Server;
let visits = 0;
let port: number;
let strict: TestProxy;

beforeAll(async () => {
  canary = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  // `::` takes IPv4 too: every address of this machine leads to it.
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
  port = (canary.address() as AddressInfo).port;
  strict = await startTestProxy({ allowLoopback: false, timers: { serverFirst: 20 } });
});
afterAll(async () => {
  await strict.close();
  canary.close();
});

const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
const mapped = (address: string): string => `[::ffff:${address}]`;
const hex = (address: string): string =>
  `0x${address.split('.').map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`; // prettier-ignore

const SPELLINGS = [
  ...[
    '127.0.0.1',
    '127.0.0.2',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '0x7f.1',
    '0x7f.0.0.1',
    '0x7f000001',
    '0X7F000001',
  ],
  ...['2130706433', '017700000001', '0177.0.0.1', '0177.1', '127.0.0.01', '0x7f.0x0.0x0.0x1', '00000000177.0.0.1'],
  ...['0', '0.0.0.0', '0.0', '0x0', '00', '0.0.0.0.', '127.0.0.1.', '127.1.', '0x7f.1.'],
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'LocalHost.',
    'localhost.localdomain',
    'ip6-localhost',
    'a.localhost',
    hostname(),
  ],
  ...[
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[0000:0000:0000:0000:0000:0000:0000:0001]',
    '[::]',
    '[0::0]',
    '[::0.0.0.1]',
    '[::01]',
  ],
  ...['127.0.0.1', '0.0.0.0', '127.9.9.9'].map(mapped),
  ...[
    '[::ffff:7f00:1]',
    '[::FFFF:7F00:0001]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[0:0:0:0:0:FFFF:127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
  ],
  ...[
    '[::127.0.0.1]',
    '[::7f00:1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2002:7f00:0001::1]',
  ],
  ...[
    '169.254.169.254',
    '[fe80::1]',
    '[ff02::1]',
    '224.0.0.251',
    '255.255.255.255',
    '10.0.0.1',
    '192.168.0.1',
    '172.16.0.1',
  ],
  ...[
    '[fc00::1]',
    '[fd00::1]',
    '100.64.0.1',
    '\u2460\u2461\u2466.0.0.1',
    '127\u30020.0.1',
    'localhost\0.good.test',
    '%6c%6fcalhost',
  ],
  ...[
    '[::1%25lo]',
    '[::1%lo]',
    '127.0.0.1%00',
    '127.0.0.1#',
    'user@127.0.0.1',
    '127.0.0.1\\@good.test',
    '::1',
    '[127.0.0.1]',
  ],
  ...own.filter(({ family }) => family === 'IPv4').flatMap(({ address }) => [address, mapped(address), hex(address)]),
  ...own.filter(({ family }) => family === 'IPv6').map(({ address }) => `[${address}]`),
];

test('there are more than 60 spellings of ourselves', () => {
  expect(new Set(SPELLINGS).size).toBeGreaterThan(60);
});

test('a request to any of them, by CONNECT or by absolute target, reaches no one and is recorded', async () => {
  for (const host of new Set(SPELLINGS)) {
    for (const request of [
      `CONNECT ${host}:${port} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET http://${host}:${port}/ HTTP/1.1\r\nHost: x\r\n\r\n`,
    ]) {
      const before = strict.exchanges.length;
      const answer = await sendRaw(strict.proxy.port, Buffer.from(request));
      expect([host, answer.slice(0, 12)]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 (?:400|403|502|200)/)]);
      await until(() => strict.exchanges.length > before);
      expect([host, strict.exchanges.slice(before).map(({ error }) => error)]).toEqual([host, [expect.any(String)]]);
    }
  }
  expect(visits).toBe(0);
}, 120_000);

test('the canary is alive: whoever may reach it does', async () => {
  const open = await startTestProxy({ allowLoopback: true });
  await sendRaw(open.proxy.port, `GET http://127.0.0.1:${port}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  expect(visits).toBe(1);
  await open.close();
});

test('the proxy is never its own origin, not even where loopback is allowed', async () => {
  const open = await startTestProxy({ allowLoopback: true });
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '127.1']) {
    const answer = await sendRaw(open.proxy.port, `CONNECT ${host}:${open.proxy.port} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toContain('403 Forbidden');
  }
  expect(open.connections).toHaveLength(4);
  await open.close();
});
