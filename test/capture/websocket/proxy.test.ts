import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { SocketMessage } from '../../../src/model/index.ts';
import type { Chain, TestProxy } from '../loopback.ts';
import { makeChain, startTestProxy, until } from '../loopback.ts';
import type { SocketOrigin } from './socket-origin.ts';
import { socketOrigin, socketThrough } from './socket-origin.ts';

let chain: Chain;
let phone: TestProxy;
beforeAll(async () => {
  chain = makeChain();
  phone = await startTestProxy({ upstreamCa: [chain.ca] });
});
afterAll(() => phone.close());

/** Runs one conversation through the proxy, and gives what was recorded of it once it is over. */
async function conversation(
  origin: SocketOrigin,
  talk: (socket: WebSocket) => Promise<void> | void,
  { tls = true, perMessageDeflate = false }: { tls?: boolean; perMessageDeflate?: boolean | object } = {},
) {
  const [exchanges, ends] = [phone.exchanges.length, phone.exchangeEnds.length];
  const ca = tls ? phone.ca : null;
  const socket = await socketThrough(phone.proxy.port, `localhost:${origin.port}`, { ca, perMessageDeflate });
  const { extensions } = socket;
  expect(phone.exchanges.slice(exchanges)).toMatchObject([{ kind: 'websocket', status: 101, endedAt: null }]);
  await talk(socket);
  await until(() => phone.exchangeEnds.length > ends);
  origin.close();
  const [exchange] = phone.exchanges.slice(exchanges);
  const messages = phone.messages.filter(({ exchangeSeq }) => exchangeSeq === exchange!.seq);
  return { exchange: exchange!, end: phone.exchangeEnds.at(-1)!, messages, extensions };
}
const wordsOf = (messages: readonly SocketMessage[], direction: SocketMessage['direction']): string[] =>
  messages
    .filter((message) => message.direction === direction)
    .map(({ kind, body }) => `${kind} ${Buffer.from(body.kept).toString('latin1')}`);
const count = async (socket: WebSocket, echoes: number): Promise<void> => {
  let seen = 0;
  socket.on('message', () => (seen += 1));
  await until(() => seen === echoes);
};
const closed = (code: number, reason = ''): string =>
  `close ${Buffer.of(code >> 8, code & 255).toString('latin1')}${reason}`;

const SIZES = [0, 1, 125, 126, 127, 1000, 65_535, 65_536, 200_000, 3, 2, 1];
const SAID = SIZES.flatMap((size, index) => [
  { data: `${index}: ${'What a phone has to say. '.repeat(size / 25)}`, binary: false },
  { data: Buffer.from(Array.from({ length: size }, (_unused, at) => (at * at * (index + 3)) % 251)), binary: true },
]);
const WORDS = SAID.map(({ data, binary }) => `${binary ? 'binary' : 'text'} ${data.toString('latin1')}`);

test.each([
  ['not compressed', false, false, ''],
  ['compressed, with what was said before', true, true, 'permessage-deflate'],
  [
    'compressed, each message by itself',
    { serverNoContextTakeover: true, clientNoContextTakeover: true },
    true,
    'permessage-deflate',
  ],
  ['compressed with small windows', { serverMaxWindowBits: 9, clientMaxWindowBits: 9 }, true, 'permessage-deflate'],
] as const)(
  '%s: every message of both sides is one row with the same bytes',
  async (_how, server, client, extensions) => {
    const origin = await socketOrigin(chain, { perMessageDeflate: server });
    const talk = async (socket: WebSocket): Promise<void> => {
      const echoed = count(socket, SAID.length);
      for (const { data, binary } of SAID) socket.send(data, { binary });
      await echoed;
      socket.close(4001, 'enough');
    };
    const recorded = await conversation(origin, talk, { perMessageDeflate: client && { threshold: 0 } });
    expect(recorded.extensions).toBe(extensions);
    const close = closed(4001, 'enough');
    expect(wordsOf(recorded.messages, 'up')).toEqual([...WORDS, close]);
    expect(wordsOf(recorded.messages, 'down')).toEqual([...WORDS, close]);
    await until(() => origin.seen.length > WORDS.length);
    expect(origin.seen).toEqual([...WORDS, 'close 4001 enough']);
    expect(recorded.messages.every(({ error, body }) => error === null && body.complete)).toBe(true);
    const data = recorded.messages.filter(({ kind, direction }) => kind !== 'close' && direction === 'up');
    expect(data.filter(({ compressed }) => compressed).length > SAID.length / 2).toBe(extensions !== '');
    expect(recorded.end).toMatchObject({ error: null, requestComplete: true, responseComplete: true });
    expect(recorded.messages.map(({ index }) => index)).toEqual(recorded.messages.map((_unused, at) => at + 1));
  },
);

test('pings, pongs and fragments, without TLS', async () => {
  const origin = await socketOrigin(null);
  const talk = async (socket: WebSocket): Promise<void> => {
    const echoed = count(socket, 1);
    socket.send('one ', { fin: false });
    socket.ping('are you there');
    socket.send('message', { fin: true });
    await echoed;
    origin.sockets[0]!.ping('and you');
    await until(() => phone.messages.at(-1)?.kind === 'pong' && phone.messages.at(-1)?.direction === 'up');
    socket.close();
  };
  const { messages, exchange } = await conversation(origin, talk, { tls: false });
  expect(exchange.url).toMatch(/^http:\/\/localhost:\d+\/socket\?room=1$/);
  expect(wordsOf(messages, 'up')).toEqual(['ping are you there', 'text one message', 'pong and you', 'close ']);
  expect(wordsOf(messages, 'down')).toEqual(['pong are you there', 'text one message', 'ping and you', 'close ']);
});

test.each([
  ['the origin', 1011, 'went wrong'],
  ['the origin', 1000, ''],
])('a close by %s with %i is recorded with its code', async (_who, code, reason) => {
  const origin = await socketOrigin(chain);
  const { messages, end } = await conversation(origin, async (socket) => {
    await until(() => origin.sockets.length === 1);
    origin.sockets[0]!.close(code, reason);
    await new Promise((resolve) => socket.once('close', resolve));
  });
  expect(wordsOf(messages, 'down')).toEqual([closed(code, reason)]);
  expect(messages.map(({ direction }) => direction)).toEqual(['down', 'up']);
  expect(end.error).toBeNull();
});

test('a phone that breaks off in the middle of a message leaves what it had sent', async () => {
  const origin = await socketOrigin(chain);
  const { messages, end } = await conversation(origin, async (socket) => {
    socket.send('whole');
    socket.send('begun and', { fin: false });
    await until(() => origin.seen.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.terminate();
  });
  expect(wordsOf(messages, 'up')).toEqual(['text whole', 'text begun and']);
  expect(messages.at(-1)).toMatchObject({ direction: 'up', body: { complete: false } });
  expect(end).toMatchObject({ requestComplete: false, responseComplete: true });
});

test('an origin that breaks off without a close: what both had said is kept, and the phone sees the end', async () => {
  const origin = await socketOrigin(chain);
  const { messages, end } = await conversation(origin, async (socket) => {
    socket.on('error', () => undefined);
    socket.send('whole');
    await until(() => origin.seen.length === 1);
    origin.sockets[0]!.terminate();
    await new Promise((resolve) => socket.once('close', resolve));
  });
  expect(wordsOf(messages, 'up')).toEqual(['text whole']);
  expect(wordsOf(messages, 'down')).toEqual(['text whole']);
  expect(end).toMatchObject({ responseBytes: 7, responseComplete: true });
});

test('a proxy that is stopped tells of the end of what goes on', async () => {
  const own = await startTestProxy({ upstreamCa: [chain.ca] });
  const origin = await socketOrigin(chain);
  const socket = await socketThrough(own.proxy.port, `localhost:${origin.port}`, { ca: own.ca });
  socket.on('error', () => undefined);
  socket.send('said');
  await until(() => own.messages.length === 2);
  await own.close();
  expect(own.exchanges).toHaveLength(1);
  expect(own.exchangeEnds).toMatchObject([{ seq: own.exchanges[0]!.seq, error: 'proxy-stopped' }]);
  expect(own.ends).toHaveLength(1);
  origin.close();
});
