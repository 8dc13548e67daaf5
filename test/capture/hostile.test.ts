import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from './loopback.ts';
import { startTestProxy, until } from './loopback.ts';
import type { ScriptedOrigin, Side } from './scripted.ts';
import { rawSide, recordedOf, scriptedOrigin, tunnelSide } from './scripted.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
let origin: ScriptedOrigin;
let phone: TestProxy;
/** A folder of folders to run in: whoever writes to a path that came over the wire writes here. */
let tree: string;
const home = process.cwd();
const broken: unknown[] = [];
const note = (error: unknown): void => void broken.push(error);

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'telltale-hostile-'));
  mkdirSync(join(tree, 'a/b/c'), { recursive: true });
  origin = await scriptedOrigin((side) => {
    let answered = 0;
    side.socket.on('data', () => {
      for (; answered < side.text().split('\r\n\r\n').length - 1; answered += 1) side.write(OK);
    });
  });
  phone = await startTestProxy({
    timers: { serverFirst: 30, firstByte: 400, head: 400, connect: 400, handshake: 400 },
  });
  process.chdir(join(tree, 'a/b/c'));
  process.on('uncaughtException', note).on('unhandledRejection', note);
});
afterAll(async () => {
  process.chdir(home);
  process.removeListener('uncaughtException', note).removeListener('unhandledRejection', note);
  await phone.close();
  origin.close();
});

/** What the proxy recorded of one connection, once it is over. */
async function verdict(side: Side) {
  const recorded = recordedOf(phone, side);
  return { end: await recorded.over(), exchanges: recorded.exchanges() };
}

/** The proxy is alive, and serves who behaves. */
async function servesOthers(): Promise<void> {
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
  side.write('GET /good HTTP/1.1\r\nHost: a.test\r\n\r\n');
  await side.sees('ok');
  side.socket.destroy();
  expect(broken).toEqual([]);
}

const http = (line: string, ...headers: readonly string[]): string => `${[line, ...headers].join('\r\n')}\r\n\r\n`;
const MANY = Array.from({ length: 2100 }, (_, index) => `a${index}: b`);
const CHUNKED = 'Transfer-Encoding: chunked';
const WEBSOCKET = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='];

/** Requests that no proxy may pass on, whether they come to its port or through a tunnel. */
const BAD: readonly (readonly [what: string, request: string, code: string])[] = [
  ['a Host with a port beyond ports', http('GET / HTTP/1.1', 'Host: a:99999'), 'bad-host'],
  ['a WebSocket upgrade without Host', http('GET / HTTP/1.1', ...WEBSOCKET), 'malformed-request'],
  ['a WebSocket upgrade with a bad Host', http('GET / HTTP/1.1', 'Host: a b', ...WEBSOCKET), 'bad-host'],
  ['a Host with NUL', http('GET / HTTP/1.1', 'Host: a\0b'), 'malformed-request'],
  ['a Host with a look-alike dot', http('GET / HTTP/1.1', 'Host: a\xe3\x80\x82test'), 'bad-host'],
  ['a Host that is a path', http('GET / HTTP/1.1', 'Host: ../../../escaped'), 'bad-host'],
  ['a Host of 60,000 letters', http('GET / HTTP/1.1', `Host: ${'a'.repeat(60_000)}`), 'bad-host'],
  ['two Hosts', http('GET / HTTP/1.1', 'Host: a', 'Host: b'), 'malformed-request'],
  [
    '2,100 headers and then a length',
    http('POST / HTTP/1.1', 'Host: a', ...MANY, 'Content-Length: 40'),
    'malformed-request',
  ],
  [
    'a length and chunks',
    `${http('POST / HTTP/1.1', 'Host: a', 'Content-Length: 6', CHUNKED)}0\r\n\r\nG`,
    'malformed-request',
  ],
  ['two lengths', http('POST / HTTP/1.1', 'Host: a', 'Content-Length: 3', 'Content-Length: 4'), 'malformed-request'],
  [
    'the same length twice',
    http('POST / HTTP/1.1', 'Host: a', 'Content-Length: 3', 'Content-Length: 3'),
    'malformed-request',
  ],
  ['a signed length', http('POST / HTTP/1.1', 'Host: a', 'Content-Length: +3'), 'malformed-request'],
  [
    'a coding that is nearly chunked',
    http('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding: xchunked'),
    'malformed-request',
  ],
  [
    'a coding before chunked',
    http('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding: gzip, chunked'),
    'malformed-request',
  ],
  ['a coding after chunked', http('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked, x'), 'malformed-request'],
  [
    'a coding hidden by a vertical tab',
    http('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding:\x0bchunked'),
    'malformed-request',
  ],
  ['two codings', http('POST / HTTP/1.1', 'Host: a', CHUNKED, 'Transfer-Encoding: identity'), 'malformed-request'],
  ['chunks in HTTP/1.0', http('POST / HTTP/1.0', 'Host: a', CHUNKED), 'malformed-request'],
  ['a bare line feed after the first line', 'GET / HTTP/1.1\nHost: a\r\n\r\n', 'malformed-request'],
  ['bare line feeds', 'GET / HTTP/1.1\nHost: a\n\n', 'malformed-request'],
  ['a bare carriage return', http('GET / HTTP/1.1', 'Host: a', 'X: b\rContent-Length: 4'), 'malformed-request'],
  ['a folded header', http('GET / HTTP/1.1', 'Host: a', 'X: b', ' Content-Length: 4'), 'malformed-request'],
  ['a space before a colon', http('GET / HTTP/1.1', 'Host: a', 'Content-Length : 4'), 'malformed-request'],
  ['a header without name', http('GET / HTTP/1.1', 'Host: a', ': x'), 'malformed-request'],
  ['HTTP/0.9', 'GET /a\r\n\r\n', 'malformed-request'],
  ['HTTP/9.9', http('GET / HTTP/9.9', 'Host: a'), 'malformed-request'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'malformed-request'],
  ['a head of 70,000 bytes', http('GET / HTTP/1.1', 'Host: a', `X: ${'a'.repeat(70_000)}`), 'malformed-request'],
  ['no Host', http('GET / HTTP/1.1', 'X: y'), 'malformed-request'],
  ['a target that bends the URL', http('GET @evil.test/ HTTP/1.1', 'Host: a'), 'malformed-request'],
  ['an absolute target with a bad port', http('GET http://a:99999/ HTTP/1.1', 'Host: a'), 'bad-host'],
];

test.each(BAD)('%s is refused on the proxy port, and recorded once', async (_what, request, code) => {
  const side = await rawSide(phone.proxy.port);
  side.write(request);
  await side.closed;
  expect(side.text()).toMatch(new RegExp(`^HTTP/1\\.1 400 [^]*X-Telltale-Error: ${code}\r\n`));
  expect((await verdict(side)).exchanges).toMatchObject([{ kind: 'blind', error: code }]);
  await servesOthers();
});

test.each(BAD)(
  '%s is refused inside a tunnel, and not a byte of it reaches the origin',
  async (_what, request, code) => {
    const before = origin.sides.length;
    const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
    side.write(request);
    await side.closed;
    const { exchanges, end } = await verdict(side);
    expect(exchanges).toMatchObject([{ kind: 'blind', error: code, host: '127.0.0.1', port: origin.port }]);
    expect(['malformed', 'refused']).toContain(end.outcome);
    for (const own of origin.sides.slice(before)) expect(own.text()).toBe('');
  },
);

const chunks = (body: string): string => `${http('POST / HTTP/1.1', 'Host: a', CHUNKED)}${body}`;
test.each([
  ['a chunk longer than its size', chunks('3\r\nabcd\r\n0\r\n\r\n')],
  ['a chunk size with 0x', chunks('0x3\r\nabc\r\n0\r\n\r\n')],
  ['a chunk size with a sign', chunks('-3\r\nabc\r\n0\r\n\r\n')],
  ['a chunk size beyond numbers', chunks('fffffffffffffffff\r\nabc\r\n0\r\n\r\n')],
  ['a chunk size with a bare line feed', chunks('3\nabc\r\n0\r\n\r\n')],
  ['a chunk size with a blank', chunks('3 \r\nabc\r\n0\r\n\r\n')],
  ['an extension with a bare carriage return', chunks('3;a\rb\r\nabc\r\n0\r\n\r\n')],
  ['an endless extension', chunks(`3;${'a'.repeat(10_000)}\r\nabc\r\n0\r\n\r\n`)],
  ['a bare line feed after a chunk', chunks('3\r\nabc\n0\r\n\r\n')],
  ['a trailer with a space before its colon', chunks('3\r\nabc\r\n0\r\nContent-Length : 4\r\n\r\n')],
])('%s ends the request, and what follows is never a request', async (_what, request) => {
  const before = origin.sides.length;
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
  side.write(`${request}GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n`);
  await until(() => side.ended());
  const { exchanges } = await verdict(side);
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]?.requestBody?.complete).toBe(false);
  for (const own of origin.sides.slice(before)) expect(own.text()).not.toContain('smuggled');
  await servesOthers();
});

test.each([
  '../../../escaped:443',
  'ca:443',
  '__proto__:443',
  'constructor:443',
  'a\0b:443',
  'a:0',
  'a:443:443',
  ':443',
  '%2e%2e:443',
  'con:1',
  `${'a'.repeat(60_000)}:443`,
])('CONNECT %j with a byte of TLS behind it writes nothing and ends in a record', async (target) => {
  const side = await rawSide(phone.proxy.port);
  side.write(`CONNECT ${target} HTTP/1.1\r\nHost: x\r\n\r\n\x16`);
  await until(() => side.text() !== '');
  if (side.text().includes('200')) side.socket.end();
  const { end, exchanges } = await verdict(side);
  expect(exchanges.length === 1 || end.detail !== null).toBe(true);
  await servesOthers();
});

test.each([
  ['garbage after a TLS byte', '\x16garbage that is no record at all'],
  ['a record of another type', '\x17\x03\x03\x00\x05hello'],
  ['a hello that says it is huge', '\x16\x03\x01\x00\x05\x01\xff\xff\xff\x03'],
  ['records without an end', `\x16\x03\x01\x40\x00\x01\x00\xff\xff${'\0'.repeat(70_000)}`],
  ['an old hello', '\x80\x2e\x01\x03\x01'],
  ['SOCKS inside a tunnel', '\x05\x01\x00'],
  [
    'a hello that is whole and nonsense',
    `\x16\x03\x01\x00\x2d\x01\x00\x00\x29\x03\x03${'\0'.repeat(32)}\x00\x00\x02\xff\xff\x01\x00`,
  ],
])('%s inside a tunnel ends in a record', async (_what, bytes) => {
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
  side.write(bytes);
  setTimeout(() => side.socket.end(), 30);
  const { end } = await Promise.race([verdict(side), originsHangUp(side)]);
  expect(['tunnelled', 'tls-failed']).toContain(end.outcome);
  await servesOthers();
});
/** The scripted origin never hangs up by itself. */
async function originsHangUp(side: Side) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { socket } of origin.sides) socket.destroy();
  return verdict(side);
}

test('half a head, half a ClientHello and a silent tunnel are cut, and each says what it waited for', async () => {
  const sides = await Promise.all([
    rawSide(phone.proxy.port),
    tunnelSide(phone.proxy.port, '127.0.0.1:1'),
    rawSide(phone.proxy.port),
  ]);
  sides[0].write('GET / HTTP/1.1\r\nHos');
  sides[1].write('\x16\x03\x01\x02\x00\x01');
  const trickle = setInterval(() => {
    sides[0].write('x');
  }, 50);
  const [head, hello, silent] = await Promise.all(sides.map(verdict));
  clearInterval(trickle);
  expect(head).toMatchObject({ end: { outcome: 'malformed' }, exchanges: [{ error: 'malformed-request' }] });
  expect(head!.end.detail).toContain('(head)');
  expect(hello).toMatchObject({ end: { outcome: 'tls-failed' }, exchanges: [{ error: 'timed-out' }] });
  expect(silent!.end.detail).toContain('(first byte)');
});

test('an answer that takes longer than any of these limits is waited for', async () => {
  const slow = await scriptedOrigin((side) => void side.sees('\r\n\r\n').then(() => setTimeout(() => { side.write(OK); }, 1500))); // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${slow.port}`);
  side.write('GET /poll HTTP/1.1\r\nHost: a.test\r\n\r\n');
  await side.sees('ok');
  side.socket.destroy();
  slow.close();
});

test.each([
  ['status 099', 'HTTP/1.1 099 Odd\r\n\r\n'],
  ['a status that is no number', 'HTTP/1.1 abc Odd\r\n\r\n'],
  ['a banner', '220 mail.test ESMTP\r\n'],
  ['a bare line feed', 'HTTP/1.1 200 OK\nContent-Length: 0\n\n'],
  ['a folded header', 'HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n'],
  ['a head without end', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`],
  ['NUL in a header', 'HTTP/1.1 200 OK\r\nA: \0\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ['2,100 headers', `HTTP/1.1 200 OK\r\n${MANY.join('\r\n')}\r\n\r\n`],
])('an origin that answers with %s is answered for, and nothing of it gets through', async (_what, answer) => {
  const bad = await scriptedOrigin((side) => void side.sees('\r\n\r\n').then(() => { side.write(answer); })); // prettier-ignore
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${bad.port}`);
  side.write('GET / HTTP/1.1\r\nHost: a.test\r\n\r\n');
  await side.closed;
  expect(side.text()).toMatch(/^HTTP\/1\.1 502 [^]*X-Telltale-Error: upstream-malformed\r\n/);
  expect((await verdict(side)).exchanges).toMatchObject([{ error: 'upstream-malformed' }]);
  bad.close();
  await servesOthers();
});

test('after all that no file was written and nothing was left unhandled', () => {
  expect(readdirSync(tree, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c']);
  expect(broken).toEqual([]);
});
