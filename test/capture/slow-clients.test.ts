import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw, startTestProxy } from './loopback.ts';
import type { TestProxy } from './loopback.ts';
import { recordedOf, scriptedOrigin, sideOf } from './scripted.ts';
import type { ScriptedOrigin, Side } from './scripted.ts';

const EACH = 50;
/** Nothing on the wire waits longer than this; the real ones are the same, and longer. */
const TIMERS = { firstByte: 600, head: 600, handshake: 600 };
const HALF_HELLO = Buffer.from('16030100c8010000c40303', 'hex');

let phone: TestProxy;
let origin: ScriptedOrigin;
beforeAll(async () => {
  phone = await startTestProxy({ timers: TIMERS });
  origin = await scriptedOrigin((side) => {
    side.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok');
  });
});
afterAll(async () => {
  await phone.close();
  origin.close();
});

/** One that has more to say again and again, and never says all of it. */
function drip(socket: Socket, text: string): void {
  socket.write(text);
  const timer = setInterval(() => socket.write('X-a: b\r\n'), 50);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

async function floodOf(behave: (socket: Socket) => void): Promise<readonly Side[]> {
  return Promise.all(
    Array.from({ length: EACH }, async () => {
      const socket = connect(phone.proxy.port, '127.0.0.1');
      const side = sideOf(socket);
      await new Promise((resolve) => socket.once('connect', resolve));
      behave(socket);
      return side;
    }),
  );
}

test.each<[what: string, behave: (socket: Socket) => void, outcome: string, error: string | null]>([
  ['say nothing', () => undefined, 'idle', null],
  ['send a head without an end', (socket) => { drip(socket, 'GET http://a.test/ HTTP/1.1\r\n'); }, 'malformed', 'malformed-request'], // prettier-ignore
  ['send half a ClientHello', (socket) => socket.write(HALF_HELLO), 'malformed', 'malformed-request'],
  ['send half a ClientHello in a tunnel', (socket) => { socket.write('CONNECT 127.0.0.1:9 HTTP/1.1\r\n\r\n'); socket.write(HALF_HELLO); }, 'tls-failed', 'timed-out'], // prettier-ignore
])(
  `${EACH} clients that %s are all closed and told of, and another one is served meanwhile`,
  async (_what, behave, outcome, error) => {
    const sides = await floodOf(behave);
    const host = `127.0.0.1:${origin.port}`;
    expect(await sendRaw(phone.proxy.port, `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/ok$/);
    await Promise.all(sides.map(({ closed }) => closed));
    for (const side of sides) {
      const recorded = recordedOf(phone, side);
      const end = await recorded.over();
      expect(end.outcome).toBe(outcome);
      expect(end.detail).toMatch(/Closed after waiting too long/);
      expect(recorded.exchanges().map((exchange) => exchange.error)).toEqual(error === null ? [] : [error]);
    }
  },
);
