import { Duplex } from 'node:stream';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerOf } from '../../src/capture/intercept.ts';
import { phoneSession } from './http2/two-sides.ts';
import type { Chain, TestProxy } from './loopback.ts';
import { connectThrough, makeChain, readAll, startTestProxy, until } from './loopback.ts';
import type { Recorded, ScriptedOrigin, Side } from './scripted.ts';
import { recordedOf, scriptedOrigin, sideOf, tunnelSide } from './scripted.ts';

let script: (side: Side) => void = () => undefined;
let chain: Chain;
let origin: ScriptedOrigin;
let dumb: ScriptedOrigin;
let phone: TestProxy;

beforeAll(async () => {
  chain = makeChain();
  origin = await scriptedOrigin((side) => { script(side); }, chain, ['http/1.1', 'mqtt']); // prettier-ignore
  dumb = await scriptedOrigin();
  const pin = (port: number) => ({ host: '127.0.0.1', port });
  phone = await startTestProxy({
    upstreamCa: [chain.ca],
    timers: { connect: 300, handshake: 400 },
    resolve: new Map([
      ['origin.test:443', pin(origin.port)],
      ['wrong.test:443', pin(origin.port)],
      ['nobody.test:443', pin(1)],
      ['dumb.test:443', pin(dumb.port)],
      ['10.9.8.7:443', pin(origin.port)],
    ]),
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
  dumb.close();
});

const GET = 'GET /p HTTP/1.1\r\nHost: origin.test\r\n\r\n';
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const answer = (side: Side): void => void side.sees('\r\n\r\n').then(() => { side.write(OK); }); // prettier-ignore

/** TLS inside a tunnel, with what the phone wants to say in its hello. */
async function secure(
  target: string,
  options: ConnectionOptions = {},
): Promise<{ tls: TLSSocket; side: Side; seen: Recorded }> {
  const outer = await tunnelSide(phone.proxy.port, target);
  const { socket } = outer;
  socket.removeAllListeners('data');
  const tls = tlsConnect({ socket, ca: phone.ca, servername: target.replace(/:\d+$/, ''), ...options });
  const side = sideOf(tls);
  await new Promise((resolve) => tls.once('secureConnect', resolve).once('close', resolve));
  return { tls, side, seen: recordedOf(phone, outer) };
}
test('a request inside TLS is read, and the connection tells both handshakes', async () => {
  script = answer;
  const { side, seen, tls } = await secure('origin.test:443', { ALPNProtocols: ['h2', 'http/1.1'] });
  expect(tls.alpnProtocol).toBe('http/1.1');
  side.write(GET);
  await side.sees('ok');
  tls.destroy();
  await seen.over();
  expect(seen.exchanges()).toMatchObject([{ url: 'https://origin.test/p', status: 200, error: null }]);
  expect(seen.end()).toMatchObject({
    outcome: 'relayed',
    targetHost: 'origin.test',
    targetPort: 443,
    sni: 'origin.test',
    alpnOffer: ['h2', 'http/1.1'],
    tlsVersion: 'TLSv1.3',
    upstreamIp: '127.0.0.1',
    upstreamPort: origin.port,
    upstreamTlsVersion: 'TLSv1.3',
  });
  expect(seen.end()!.bytesDown).toBeGreaterThan(1000);
  expect(seen.end()!.bytesUp).toBeGreaterThan(400);
});

test('the name in the hello is the name that the origin must prove, wherever CONNECT leads', async () => {
  script = answer;
  const { side, seen } = await secure('10.9.8.7:443', { servername: 'origin.test' });
  side.write(GET);
  await side.sees('ok');
  expect(seen.exchanges()).toMatchObject([{ url: 'https://10.9.8.7/p', host: '10.9.8.7', error: null }]);
});

test('without a name the target counts', async () => {
  const { side, seen } = await secure('10.9.8.7:443', { servername: '', checkServerIdentity: () => undefined });
  side.write(GET);
  await side.sees('X-Telltale-Error: upstream-untrusted');
  expect(seen.exchanges()).toMatchObject([{ error: 'upstream-untrusted' }]);
});

test.each([
  ['wrong.test:443', 'upstream-untrusted'],
  ['nobody.test:443', 'upstream-refused'],
  ['dumb.test:443', 'upstream-timeout'],
])('the failure of %s is told inside TLS, with the whole request on record', async (target, code) => {
  const { side, seen } = await secure(target);
  side.write('POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello');
  await side.sees(`X-Telltale-Error: ${code}`);
  await until(() => seen.exchanges().length === 1);
  expect(seen.exchanges()).toMatchObject([{ error: code, status: null, requestBody: { length: 5, complete: true } }]);
});

test('our own CA is trusted by phones and not by us', async () => {
  // A second proxy of the same kind stands in for an origin that shows a certificate of our CA.
  script = answer;
  const inner = await startTestProxy({ upstreamCa: [chain.ca], resolve: new Map([['origin.test:443', { host: '127.0.0.1', port: origin.port }]]) }); // prettier-ignore
  const forged = await scriptedOrigin(({ socket }) => {
    socket.removeAllListeners('data').pause();
    void tunnelSide(inner.proxy.port, 'origin.test:443').then((tunnel) => {
      tunnel.socket.removeAllListeners('data');
      tunnel.socket.pipe(socket).pipe(tunnel.socket);
    });
  });
  const outer = await startTestProxy({ upstreamCa: [], resolve: new Map([['origin.test:443', { host: '127.0.0.1', port: forged.port }]]) }); // prettier-ignore
  const tls = await connectThrough(outer.proxy.port, 'origin.test:443', outer.ca);
  tls.write(GET);
  expect(await readAll(tls)).toContain('X-Telltale-Error: upstream-untrusted');
  await outer.close();
  await inner.close();
  forged.close();
});

test('a protocol inside TLS that is no HTTP is passed through and recorded raw', async () => {
  script = (side) => void side.sees('MQTT').then(() => { side.write('\x20\x02\0\0'); }); // prettier-ignore
  const { side, seen, tls } = await secure('origin.test:443', { ALPNProtocols: ['mqtt'] });
  expect(tls.alpnProtocol).toBe('mqtt');
  side.write('\x10\x0c\0\x04MQTT\x04\x02\0\x3c');
  await side.sees('\x20\x02\0\0');
  tls.destroy();
  origin.sides.at(-1)!.socket.end();
  await until(() => seen.exchanges().length === 1);
  expect(seen.exchanges()).toMatchObject([
    { kind: 'raw', host: 'origin.test', error: null, responseBody: { length: 4 } },
  ]);
});

test('a phone that ends its side inside TLS is still answered', async () => {
  script = (side) => void side.sees('MQTT').then(() => side.gone()).then(() => side.socket.end('late')); // prettier-ignore
  const { side, seen } = await secure('origin.test:443');
  side.socket.allowHalfOpen = true;
  side.socket.end(Buffer.from('\x10\x0c\0\x04MQTT', 'latin1'));
  await side.sees('late');
  await seen.over();
  expect(seen.exchanges()).toMatchObject([{ kind: 'raw', error: null, responseBody: { length: 4 } }]);
});

test('a server that speaks first inside TLS is heard', async () => {
  script = (side) => { side.write('* OK IMAP4 ready\r\n'); }; // prettier-ignore
  const { side, seen, tls } = await secure('origin.test:443');
  await side.sees('IMAP4 ready');
  side.write('a1 LOGOUT\r\n');
  await origin.sides.at(-1)!.sees('LOGOUT');
  tls.destroy();
  origin.sides.at(-1)!.socket.end();
  await until(() => seen.exchanges().length === 1);
  expect(seen.exchanges()).toMatchObject([{ kind: 'raw', responseBody: { length: 18 } }]);
});

test('an origin that answers before anything was asked, or closes, is a close and no exchange', async () => {
  for (const first of [
    (side: Side) => { side.write('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n'); }, // prettier-ignore
    (side: Side) => void side.socket.end(),
  ]) {
    script = first;
    const { side, seen } = await secure('origin.test:443');
    await until(() => side.ended());
    expect(side.text()).toBe('');
    await seen.over();
    expect(seen.exchanges()).toEqual([]);
    expect(seen.end()?.detail).toContain('The origin closed before anything was asked.');
  }
});

test('a phone that speaks only h2 is told in h2 of an origin that does not, and what it asked for is kept', async () => {
  const before = phone.exchanges.length;
  const own = await phoneSession(phone);
  expect(await own.get('/only')).toMatchObject({ status: 502, headers: { 'x-telltale-error': 'upstream-tls' } });
  own.session.destroy();
  await until(() => phone.exchanges.length > before);
  expect(phone.exchanges.slice(before)).toMatchObject([
    { kind: 'http', url: 'https://origin.test/only', httpVersion: '2', status: null, error: 'upstream-tls' },
  ]);
});

test('a phone that hangs up right after the handshake leaves a blind exchange, one that stays for a while does not', async () => {
  script = () => undefined;
  // Of another TLS stack than those that were served above: they would show that the certificate is accepted.
  const quick = await secure('origin.test:443', { maxVersion: 'TLSv1.2' });
  quick.tls.destroy();
  await quick.seen.over();
  expect(quick.seen.exchanges()).toMatchObject([{ kind: 'blind', error: 'tls-client-closed', host: 'origin.test' }]);
  const idle = await secure('origin.test:443');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  idle.tls.destroy();
  await idle.seen.over();
  expect(idle.seen.exchanges()).toEqual([]);
  expect(idle.seen.end()).toMatchObject({ outcome: 'idle' });
});

/** The first flight of a phone that will say nothing more. */
async function halfHandshake(target: string): Promise<Side> {
  const side = await tunnelSide(phone.proxy.port, target);
  const written = new Promise<Buffer>((resolve) => {
    const wire = new Duplex({ read: () => undefined, write: resolve });
    tlsConnect({ socket: wire, servername: 'origin.test' }).on('error', () => undefined);
  });
  side.write(await written);
  return side;
}

test('an origin that resets while the phone shakes hands kills nothing, and the phone is cut when it never ends', async () => {
  script = (own) => void setTimeout(() => own.socket.destroy(), 50);
  const before = origin.sides.length;
  const side = await halfHandshake('origin.test:443');
  const seen = recordedOf(phone, side);
  await until(() => origin.sides.length > before);
  await seen.over();
  expect(seen.exchanges()).toMatchObject([{ kind: 'blind', error: 'timed-out', host: 'origin.test' }]);
  expect(seen.end()).toMatchObject({ outcome: 'tls-failed', detail: 'Closed after waiting too long (handshake).' });
});

test('a phone that leaves while its origin is dialled is an abort', async () => {
  const side = await halfHandshake('dumb.test:443');
  const seen = recordedOf(phone, side);
  await new Promise((resolve) => setTimeout(resolve, 100));
  side.socket.resetAndDestroy();
  await seen.over();
  expect(seen.exchanges()).toMatchObject([{ kind: 'blind', error: 'client-abort', host: 'dumb.test' }]);
});

test.each<[readonly string[] | null, readonly string[] | null]>([
  [null, null],
  [['http/1.1'], ['http/1.1']],
  [
    ['h2', 'http/1.1'],
    ['h2', 'http/1.1'],
  ],
  [['h2'], ['h2']],
  [
    ['mqtt', 'x-amzn'],
    ['mqtt', 'x-amzn'],
  ],
  [['\x1a\x1a', '\xff', 'http/1.1', ''], ['http/1.1']],
])('of the offer %j the origin is given %j', (alpn, offer) => {
  expect(offerOf({ alpn })).toEqual(offer);
});
