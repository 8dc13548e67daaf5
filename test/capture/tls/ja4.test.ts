import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { array, assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientHello } from '../../../src/capture/tls/client-hello.ts';
import { ja4 } from '../../../src/capture/tls/ja4.ts';
import { missing } from '../../e2e/have.ts';
import type { HelloParts } from './hellos.ts';
import { buildHello, capturedHello, helloOf, run } from './hellos.ts';

const numbers = (list: string): number[] => list.split(',').map((digits) => Number.parseInt(digits, 16));
/** The second and third part are this of a list, written down apart from the code under test. */
const half = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const of = (parts: HelloParts): string => ja4(helloOf(buildHello(parts)));

/** The worked example of the specification. */
const EXAMPLE: Required<Omit<HelloParts, 'sni'>> = {
  version: 0x0303,
  ciphers: numbers('1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035'),
  extensions: numbers('001b,0000,0033,0010,4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015'),
  alpn: ['h2', 'http/1.1'],
  versions: [0x0304, 0x0303],
  algorithms: numbers('0403,0804,0401,0503,0805,0501,0806,0601'),
};
/** All sixteen (RFC 8701). */
const GREASE = Array.from({ length: 16 }, (_, digit) => (digit << 12) | (digit << 4) | 0x0a0a);

test('the worked example of the specification comes out as it says', () => {
  expect(of(EXAMPLE)).toBe('t13d1516h2_8daaf6152771_e5627efa2ab1');
  expect(of({ ...EXAMPLE, algorithms: [] })).toBe('t13d1516h2_8daaf6152771_6d807ffa2a79');
});

test('GREASE changes nothing, wherever it stands', () => {
  assert(
    property(array(constantFrom(...GREASE), { maxLength: 3 }), integer({ min: 0, max: 15 }), (grease, at) => {
      const into = (values: readonly number[]): number[] => [...values.slice(0, at), ...grease, ...values.slice(at)];
      const parts = { ...EXAMPLE, ciphers: into(EXAMPLE.ciphers), extensions: into(EXAMPLE.extensions) };
      const algorithms = into(EXAMPLE.algorithms);
      expect(of({ ...parts, algorithms, versions: [...grease, 0x0304] })).toBe(of(EXAMPLE));
    }),
  );
});

test('what only looks like GREASE counts', () => {
  expect(of({ ...EXAMPLE, ciphers: [...EXAMPLE.ciphers, 0x0a1a, 0x1a2b, 0x00ff] })).toMatch(/^t13d1816h2_/);
});

test('the order of ciphers and extensions does not matter, that of the signature algorithms does', () => {
  const shuffled = (values: readonly number[]) => shuffledSubarray([...values], { minLength: values.length });
  assert(
    property(shuffled(EXAMPLE.ciphers), shuffled(EXAMPLE.extensions), (ciphers, extensions) => {
      expect(of({ ...EXAMPLE, ciphers, extensions })).toBe(of(EXAMPLE));
    }),
  );
  expect(of({ ...EXAMPLE, algorithms: [...EXAMPLE.algorithms].reverse() })).not.toBe(of(EXAMPLE));
});

test.each<[what: string, parts: HelloParts, expected: string]>([
  ['nothing at all', {}, 't12i000000_000000000000_000000000000'],
  ['SSL 3.0', { version: 0x0300 }, 'ts3i000000_000000000000_000000000000'],
  ['TLS 1.0', { version: 0x0301 }, 't10i000000_000000000000_000000000000'],
  ['a version that there is not', { version: 0x0305 }, 't00i000000_000000000000_000000000000'],
  [
    'versions in any order, the highest counts',
    { extensions: [0x2b], versions: [0x0302, 0x0304, 0x0303] },
    `t13i000100_000000000000_${half('002b')}`,
  ],
  ['a name and a protocol only: both are told in front', { extensions: [0, 0x10], alpn: ['h2'] }, 't12d0002h2_000000000000_000000000000'], // prettier-ignore
  ['more than 99 of each', { ciphers: Array.from({ length: 120 }, (_, at) => 0xc000 + at), extensions: Array.from({ length: 101 }, (_, at) => 0x1000 + at) }, `t12i999900_${half(Array.from({ length: 120 }, (_, at) => (0xc000 + at).toString(16)).join(','))}_${half(Array.from({ length: 101 }, (_, at) => (0x1000 + at).toString(16)).join(','))}`], // prettier-ignore
])('%s', (_what, parts, expected) => {
  expect(of(parts)).toBe(expected);
});

// The table of the specification, section "ALPN Extension Value".
test.each<[name: string | readonly number[], expected: string]>([
  ['h2', 'h2'],
  ['http/1.1', 'h1'],
  ['x', 'xx'],
  ['', '00'],
  [[0xab], 'ab'],
  [[0x20], '20'],
  [[0xab, 0xcd], 'ad'],
  [[0x20, 0x61], '21'],
  [[0x30, 0xab], '3b'],
  [[0x61, 0x20], '60'],
  [[0x30, 0x31, 0xab, 0xcd], '3d'],
  [[0x30, 0xab, 0xcd, 0x31], '01'],
])('the protocol %j is told as %s', (name, expected) => {
  const alpn = [typeof name === 'string' ? name : Uint8Array.from(name), 'http/1.1'];
  expect(of({ extensions: [0x10], alpn })).toBe(`t12i0001${expected}_000000000000_000000000000`);
});

/** What every fingerprint of a hello must be, from its own numbers, put together apart from the code under test. */
function expectConsistent(hello: ClientHello, front: RegExp): void {
  const [a = '', b, c] = ja4(hello).split('_');
  expect(a).toMatch(front);
  const kept = (values: readonly number[]): string[] =>
    values.map((value) => value.toString(16).padStart(4, '0')).filter((digits) => !/^(.a)\1$/.test(digits));
  expect(a.slice(4, 8)).toBe(
    [hello.ciphers, hello.extensions].map((all) => String(kept(all).length).padStart(2, '0')).join(''),
  );
  expect(b).toBe(half(kept(hello.ciphers).sort().join(',')));
  const extensions = kept(hello.extensions).filter((digits) => digits !== '0000' && digits !== '0010');
  expect(c).toBe(half(`${extensions.sort().join(',')}_${kept(hello.signatureAlgorithms).join(',')}`));
}

test('Node: the same for every connection, another for another configuration', async () => {
  const dial = (options: object) =>
    capturedHello((port) => void connect({ port, ...options }).on('error', () => undefined));
  const hello = await dial({ servername: 'a.test', ALPNProtocols: ['h2', 'http/1.1'] });
  expectConsistent(hello, /^t13d\d{4}h2$/);
  expect(ja4(await dial({ servername: 'b.test', ALPNProtocols: ['h2', 'http/1.1'] }))).toBe(ja4(hello));
  const bare = ja4(await dial({ servername: '' }));
  expect(bare).toMatch(/^t13i\d{4}00_/);
  expect(bare.slice(11)).toBe(ja4(hello).slice(11));
  expect(ja4(await dial({ servername: 'a.test', maxVersion: 'TLSv1.2' }))).toMatch(/^t12d\d{4}00_/);
});

const noCurl = missing('curl');
test.skipIf(noCurl !== null)(`curl: the same for every name${noCurl ? ` (${noCurl})` : ''}`, async () => {
  const dial = (name: string, ...more: string[]) =>
    capturedHello((port) => {
      return run('curl', ['-s', '--noproxy', '*', '--resolve', `${name}:${port}:127.0.0.1`, `https://${name}:${port}/`, ...more]); // prettier-ignore
    });
  const hello = await dial('a.test');
  expectConsistent(hello, /^t13d\d{4}h2$/);
  expect(ja4(await dial('bb.test'))).toBe(ja4(hello));
  expect(ja4(await dial('a.test', '--http1.1'))).toMatch(/^t13d\d{4}h1_/);
});

const noOpenssl = missing('openssl');
test.skipIf(noOpenssl !== null)(`openssl: what it is told to say${noOpenssl ? ` (${noOpenssl})` : ''}`, async () => {
  const dial = (...args: string[]) =>
    capturedHello((port) => {
      return run('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, ...args]);
    });
  const hello = await dial(...['-tls1_2', '-cipher', 'ECDHE-RSA-AES128-GCM-SHA256', '-servername', 'a.test'], ...['-alpn', 'http/1.1', '-sigalgs', 'ECDSA+SHA256:RSA+SHA256']); // prettier-ignore
  expectConsistent(hello, /^t12d02\d\dh1$/);
  // The one cipher, and the signal that stands for secure renegotiation.
  expect(ja4(hello).split('_')[1]).toBe(half('00ff,c02f'));
  expect(hello.signatureAlgorithms).toEqual([0x0403, 0x0401]);
  expectConsistent(await dial('-noservername'), /^t13i\d{4}00$/);
});

const noChromium = missing('chromium');
test.skipIf(noChromium !== null)(
  `Chromium: the same though it shuffles its extensions and sends GREASE${noChromium ? ` (${noChromium})` : ''}`,
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'telltale-ja4-'));
    const dial = () =>
      capturedHello((port) => {
        return run('chromium', [...['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`], ...['--no-proxy-server', '--host-resolver-rules=MAP a.test 127.0.0.1', '--timeout=5000'], ...['--disable-background-networking', '--dump-dom', `https://a.test:${port}/`]]); // prettier-ignore
      });
    const hello = await dial();
    expectConsistent(hello, /^t13d\d{4}h2$/);
    expect(hello.ciphers.some((value) => GREASE.includes(value))).toBe(true);
    const again = await dial();
    expect(again.extensions).not.toEqual(hello.extensions);
    expect(ja4(again)).toBe(ja4(hello));
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
);
