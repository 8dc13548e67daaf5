import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Origin, TestProxy } from './loopback.ts';
import { listen, startTestProxy, until } from './loopback.ts';
import { recordedOf, scriptedOrigin, tunnelSide } from './scripted.ts';

interface Case {
  readonly file: string;
  readonly title: string;
  readonly type: string;
  readonly input_base64: string;
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../fixtures/suites/llhttp/cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };
const inputs = (side: 'request' | 'response'): readonly (readonly [string, string])[] =>
  cases
    .filter(({ type }) => type.startsWith(side))
    .map(({ file, title, input_base64 }) => [
      `${file}: ${title}`,
      Buffer.from(input_base64, 'base64').toString('latin1'),
    ]);

/** Most inputs have no Host and many no end: each is also played with both, so that more of them get through. */
const withHost = (input: string): string => input.replace('\r\n', '\r\nHost: a.test\r\n');
const REQUESTS = inputs('request').flatMap(([name, input]) => [
  [name, input],
  [`${name} (with Host)`, withHost(input)],
  [`${name} (with Host, ended)`, `${withHost(input)}\r\n\r\n`],
] as const); // prettier-ignore

/** Counts what arrives, by the judgement of another parser. */
async function countingOrigin(): Promise<{ origin: Origin; take: () => string[] }> {
  let bodies: (() => string)[] = [];
  const last = new WeakMap<Duplex, IncomingMessage>();
  const arrive = (request: IncomingMessage): void => {
    let body = '';
    last.set(request.socket, request);
    request.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
    request.on('error', () => undefined);
    bodies.push(() => body);
  };
  const server = createServer({ requireHostHeader: false, keepAliveTimeout: 0 }, (request, response) => {
    arrive(request);
    response.on('error', () => undefined);
    request.on('end', () => response.end('ok'));
  });
  // A method that it does not know, or an upgrade: it came, and that is what counts. A fault in a body came before.
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code?.startsWith('HPE_') && last.get(socket)?.complete !== false) bodies.push(() => '');
    socket.destroy();
  });
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex, head: Buffer) => {
    bodies.push(() => head.toString('latin1'));
    socket.on('error', () => undefined).destroy();
  });
  server.on('checkContinue', (request, response) => server.emit('request', request, response));
  const origin = await listen(server, () => {
    server.closeAllConnections();
  });
  return {
    origin,
    take() {
      const taken = bodies.map((read) => read());
      bodies = [];
      return taken;
    },
  };
}

let phone: TestProxy;
beforeAll(async () => {
  phone = await startTestProxy({ timers: { serverFirst: 10_000 } });
});
afterAll(async () => {
  await phone.close();
});

/** Sends the input through a tunnel, waits until nothing more comes of it, and gives what was recorded. */
async function play(origin: Origin, input: string) {
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
  side.write(input);
  for (let before = -1; before < side.text().length && !side.ended();) {
    before = side.text().length;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  side.socket.end();
  const recorded = recordedOf(phone, side);
  await recorded.over();
  // Once its connections are closed, the origin has seen all that it will see.
  let open = 1;
  await until(() => {
    origin.server.getConnections((_error, count) => (open = count));
    return open === 0;
  });
  return { side, exchanges: recorded.exchanges() };
}

test('as many requests arrive as were recorded, with the same bodies, whatever is sent', async () => {
  let [relayed, refused, stopped] = [0, 0, 0];
  const lane = async (own: typeof REQUESTS): Promise<void> => {
    const { origin, take } = await countingOrigin();
    for (const [name, input] of own) {
      const { exchanges } = await play(origin, input);
      const sent = exchanges.filter(({ kind }) => kind !== 'blind');
      const arrived = take();
      relayed += sent.length;
      refused += exchanges.length - sent.length;
      // A request whose phone has left, or whose body was seen to be malformed, may have been stopped before it was sent.
      const left = sent.filter(
        ({ error, status }) => (error === 'client-abort' && status === null) || error === 'malformed-request',
      ).length;
      expect([name, arrived.length <= sent.length && arrived.length >= sent.length - left]).toEqual([name, true]);
      stopped += sent.length - arrived.length;
      for (const [index, { requestBody, error, kind, status }] of sent.entries()) {
        const body = Buffer.from(requestBody?.kept ?? []).toString('latin1');
        const unread = status === 400 || kind === 'raw' || kind === 'websocket';
        if (error === null && !unread) expect([name, arrived[index]]).toEqual([name, body]);
      }
    }
    origin.close();
  };
  const lanes = Array.from({ length: 12 }, (_, lane) => REQUESTS.filter((_case, index) => index % 12 === lane));
  await Promise.all(lanes.map(lane));
  expect(relayed).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
  expect(stopped).toBeLessThan(relayed / 2);
}, 120_000);

test('of every response the phone sees what was recorded of it, or our error alone', async () => {
  let whole = 0;
  for (const [name, input] of inputs('response')) {
    const origin = await scriptedOrigin((own) => void own.sees('\r\n\r\n').then(() => own.socket.end(Buffer.from(input, 'latin1')))); // prettier-ignore
    const { side, exchanges } = await play(origin, 'GET / HTTP/1.1\r\nHost: a.test\r\n\r\n');
    origin.close();
    expect([name, exchanges.length]).toEqual([name, 1]);
    const { status, error } = exchanges[0]!;
    const text = side.text();
    if (text.includes('X-Telltale-Error')) {
      expect([name, error]).not.toEqual([name, null]);
      expect(text.indexOf('HTTP/1.1 502')).toBe(0);
    } else {
      whole += 1;
      expect([name, input.replace(/^\r\n/, '').startsWith(text.replace(/^\r\n/, ''))]).toEqual([name, true]);
      if (error === null) expect(text).toMatch(new RegExp(`HTTP/1\\.[01] ${status}`));
    }
  }
  expect(whole).toBeGreaterThan(15);
}, 120_000);
