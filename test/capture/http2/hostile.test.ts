import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConnectionEnd } from '../../../src/model/index.ts';
import { until } from '../loopback.ts';
import type { Frame } from './frames.ts';
import { block, codeOf, END_HEADERS, END_STREAM, FRAME, frame, framesIn, get, PREFACE, request, reset, SETTINGS } from './frames.ts'; // prettier-ignore
import type { Stage } from './two-sides.ts';
import { phoneSession, setStage, tlsThrough } from './two-sides.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage(({ stream, headers }) => {
    if (headers[':path'] === '/silent') return;
    stream.respond({ ':status': 200 });
    stream.end('ok');
  });
});
afterAll(async () => {
  await stage.close();
});

interface RawPhone {
  /** The row of its connection, once that is over. */
  row(): Promise<ConnectionEnd>;
  readonly tls: TLSSocket;
  frames(): readonly Frame[];
  readonly closed: Promise<void>;
}

/** A phone that says what no phone should. */
async function rawPhone(preface: string | Buffer = Buffer.concat([PREFACE, SETTINGS])): Promise<RawPhone> {
  const tls = await tlsThrough(stage.phone, 'origin.test:443', ['h2']);
  let bytes = Buffer.alloc(0);
  tls.on('data', (chunk: Buffer) => (bytes = Buffer.concat([bytes, chunk])));
  tls.on('error', () => undefined);
  tls.write(preface);
  const { id } = stage.phone.connections.at(-1)!;
  const find = (): ConnectionEnd | undefined => stage.phone.ends.find((end) => end.id === id);
  return {
    async row() {
      await until(() => find() !== undefined);
      return find()!;
    },
    tls,
    frames: () => framesIn(bytes),
    closed: new Promise((resolve) => tls.once('close', () => { resolve(); })), // prettier-ignore
  };
}
const goaway = (phone: RawPhone): number | undefined => {
  const last = phone.frames().filter(({ type }) => type === FRAME.goaway).at(-1); // prettier-ignore
  return last && codeOf(last);
};
/** The frame that ended the stream. */
const endOf = (phone: RawPhone, stream: number): Frame | undefined =>
  phone.frames().find((own) => own.stream === stream && (own.type === FRAME.reset || (own.flags & END_STREAM) !== 0));
/** The proxy still serves a phone that behaves. */
async function stillServes(): Promise<void> {
  const good = await phoneSession(stage.phone);
  expect((await good.get('/good')).body.toString()).toBe('ok');
  good.session.destroy();
}

test('a rapid reset of 2,000 streams ends the connection, is said in its row, and hardly reaches the origin', async () => {
  const [requests, exchanges] = [stage.origin.requests.length, stage.phone.exchanges.length];
  const phone = await rawPhone();
  const storm = Array.from({ length: 2_000 }, (_, at) => [request(2 * at + 1, get('/silent')), reset(2 * at + 1)]);
  phone.tls.write(Buffer.concat(storm.flat()));
  await phone.closed;
  expect(goaway(phone)).toBe(11);
  expect((await phone.row()).detail).toContain('rapid reset');
  expect(stage.phone.exchanges.length - exchanges).toBeLessThanOrEqual(1_300);
  expect(stage.phone.exchanges.slice(exchanges).every(({ error }) => error === 'client-abort')).toBe(true);
  expect(stage.origin.requests.length - requests).toBeLessThanOrEqual(1_300);
  await stillServes();
});

test('resets that come one by one reach the limit too', async () => {
  const phone = await rawPhone();
  for (let at = 0; at < 1_200 && !phone.tls.destroyed; at += 1) {
    phone.tls.write(request(2 * at + 1, get('/silent')));
    if (at % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 10));
    phone.tls.write(reset(2 * at + 1));
  }
  await phone.closed;
  expect(goaway(phone)).toBe(11);
  expect((await phone.row()).detail).toContain('rapid reset');
  await stillServes();
});

test('a head that goes on and on ends the connection', async () => {
  const exchanges = stage.phone.exchanges.length;
  const phone = await rawPhone();
  phone.tls.write(frame(FRAME.headers, END_STREAM, 1, block(get('/flood'))));
  const more = frame(FRAME.continuation, 0, 1, block([['x-more', 'y'.repeat(500)]]));
  for (let at = 0; at < 10_000 && !phone.tls.destroyed; at += 100) {
    phone.tls.write(Buffer.concat(Array.from({ length: 100 }, () => more)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await phone.closed;
  expect(await phone.row()).toMatchObject({
    outcome: 'malformed',
    detail: expect.stringContaining('HTTP/2') as string,
  });
  expect(stage.phone.exchanges.slice(exchanges)).toMatchObject([
    { kind: 'blind', host: 'origin.test', error: 'malformed-request' },
  ]);
  await stillServes();
});

test.each([
  ['settings', SETTINGS],
  ['ping', frame(FRAME.ping, 0, 0, Buffer.alloc(8))],
])('a flood of %s ends the connection, whether its answers are taken or not', async (what, one) => {
  const many = Buffer.concat(Array.from({ length: 500 }, () => one));
  for (const taken of [true, false]) {
    const phone = await rawPhone();
    if (!taken) phone.tls.pause();
    const { id } = stage.phone.connections.at(-1)!;
    while (stage.phone.ends.every((end) => end.id !== id)) {
      phone.tls.write(many);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await phone.row()).toMatchObject({
      outcome: 'malformed',
      detail: expect.stringContaining(what) as string,
    });
    phone.tls.destroy();
  }
  await stillServes();
});

test.each(['user@origin.test', 'origin.test:99999', '[::1', 'a/b'])(
  'a request for %s is refused, and the origin does not hear of it',
  async (authority) => {
    const [requests, exchanges] = [stage.origin.requests.length, stage.phone.exchanges.length];
    const phone = await rawPhone();
    phone.tls.write(request(1, get('/bad', authority)));
    await until(() => endOf(phone, 1) !== undefined);
    phone.tls.write(request(3, get('/next')));
    await until(() => endOf(phone, 3) !== undefined);
    expect(stage.origin.requests.slice(requests).map(({ headers }) => headers[':path'])).toEqual(['/next']);
    await until(() => stage.phone.exchanges.length > exchanges);
    const refused = stage.phone.exchanges.slice(exchanges).filter(({ kind }) => kind === 'blind');
    // What the runtime refuses by itself is a reset, of which we do not hear.
    if (endOf(phone, 1)!.type !== FRAME.reset) {
      expect(refused).toMatchObject([{ error: 'bad-host', url: '/bad', host: 'origin.test', httpVersion: '2' }]);
    }
    phone.tls.destroy();
  },
);

test('a request without :authority and Host is reset, one with Host alone is relayed as it is', async () => {
  const requests = stage.origin.requests.length;
  const phone = await rawPhone();
  const without = get('/none').filter(([name]) => name !== ':authority');
  phone.tls.write(request(1, without));
  phone.tls.write(request(3, [...without, ['host', 'origin.test']]));
  await until(() => endOf(phone, 1) !== undefined && endOf(phone, 3) !== undefined);
  expect(endOf(phone, 1)).toMatchObject({ type: FRAME.reset });
  const seen = stage.origin.requests.slice(requests);
  expect(seen.map(({ raw }) => raw.join(' '))).toEqual([':method GET :scheme https :path /none host origin.test']);
  phone.tls.destroy();
});

test('a request for another host goes where the tunnel goes, as the phone sent it', async () => {
  const exchanges = stage.phone.exchanges.length;
  const phone = await rawPhone();
  phone.tls.write(request(1, get('/front', 'hidden.test')));
  await until(() => stage.phone.exchanges.length > exchanges);
  expect(stage.origin.requests.at(-1)!.headers[':authority']).toBe('hidden.test');
  const exchange = stage.phone.exchanges.at(-1)!;
  expect(exchange).toMatchObject({ url: 'https://origin.test/front', host: 'origin.test', altered: [] });
  expect(exchange.requestHeaders).toContainEqual([':authority', 'hidden.test']);
  phone.tls.destroy();
});

test('CONNECT on a stream is refused, plain and extended', async () => {
  const [requests, exchanges] = [stage.origin.requests.length, stage.phone.exchanges.length];
  const phone = await rawPhone();
  phone.tls.write(frame(FRAME.headers, END_HEADERS, 1, block([[':method', 'CONNECT'], [':authority', 'x:443']]))); // prettier-ignore
  await until(() => endOf(phone, 1) !== undefined);
  const extended = [[':method', 'CONNECT'], [':protocol', 'websocket'], ...get('/ws').slice(1)] as const; // prettier-ignore
  phone.tls.write(frame(FRAME.headers, END_HEADERS, 3, block(extended)));
  await until(() => endOf(phone, 3) !== undefined);
  expect(endOf(phone, 3)!.type).toBe(FRAME.reset);
  expect(stage.origin.requests).toHaveLength(requests);
  expect(stage.phone.exchanges.slice(exchanges)).toMatchObject([
    { method: 'CONNECT', error: 'malformed-request' },
    { method: 'CONNECT', error: 'malformed-request', errorDetail: expect.stringContaining('extended') as string },
  ]);
  phone.tls.destroy();
});

test('a head over 64 KiB and a head of 2,000 fields are refused, and the connection goes on', async () => {
  const [requests, exchanges] = [stage.origin.requests.length, stage.phone.exchanges.length];
  const phone = await rawPhone();
  const size = 16_000;
  const parts = Array.from({ length: 5 }, (_, at) => block([[`x-${at}`, 'y'.repeat(size - 100)]]));
  const pieces = [block(get('/large')), ...parts];
  pieces.forEach((piece, at) => {
    const end = at === pieces.length - 1 ? END_HEADERS : 0;
    phone.tls.write(frame(at === 0 ? FRAME.headers : FRAME.continuation, (at === 0 ? END_STREAM : 0) | end, 1, piece));
  });
  const many = Array.from({ length: 2_000 }, (): [string, string] => ['x', '']);
  phone.tls.write(request(3, [...get('/many'), ...many]));
  phone.tls.write(request(5, get('/after')));
  await until(() => endOf(phone, 5) !== undefined);
  expect(stage.phone.exchanges.slice(exchanges)).toMatchObject([
    { url: '/large', error: 'malformed-request' },
    { url: '/many', error: 'malformed-request' },
    { url: 'https://origin.test/after', error: null },
  ]);
  expect([1, 3].map((id) => endOf(phone, id)!.type)).toEqual([FRAME.reset, FRAME.reset]);
  expect(stage.origin.requests.slice(requests).map(({ headers }) => headers[':path'])).toEqual(['/after']);
  phone.tls.destroy();
});

test('more than 256 streams at once are refused, and no more', async () => {
  const phone = await rawPhone();
  for (let at = 0; at < 300; at += 1) phone.tls.write(request(2 * at + 1, get('/silent')));
  const resets = () => phone.frames().filter(({ type }) => type === FRAME.reset);
  await until(() => resets().length >= 44);
  expect(new Set(resets().map(codeOf))).toEqual(new Set([7]));
  expect(resets()).toHaveLength(44);
  phone.tls.destroy();
});

test('what is no HTTP/2 though it was agreed on is malformed', async () => {
  const phone = await rawPhone('GET / HTTP/1.1\r\nHost: origin.test\r\n\r\n');
  expect(await phone.row()).toMatchObject({ outcome: 'malformed' });
});
