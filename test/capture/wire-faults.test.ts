import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exchange } from '../../src/model/index.ts';
import type { Fault, FaultProxy } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { TestProxy } from './loopback.ts';
import { startTestProxy, until } from './loopback.ts';
import type { ScriptedOrigin } from './scripted.ts';
import { rawSide, scriptedOrigin } from './scripted.ts';

/** By hand: `TELLTALE_CUTS=1` cuts after every byte of all 50 exchanges, on every side. */
const STEP = Number(process.env['TELLTALE_CUTS'] ?? 37);
const EXCHANGES = process.env['TELLTALE_CUTS'] === undefined ? 10 : 50;

/** An answer as it goes over the wire; `closes`: its end is the end of the connection. */
interface Answer {
  readonly head: string;
  readonly body: string;
  readonly closes: boolean;
}
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const text = (number: number): string => `{"n":${number},"pad":"${'x'.repeat((number * 7) % 90)}"}`;
const SHAPES: readonly ((number: number) => Answer)[] = [
  (n) => ({ head: `HTTP/1.1 200 OK\r\nContent-Length: ${text(n).length}\r\n\r\n`, body: text(n), closes: false }),
  (n) => ({ head: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', body: `${chunk(text(n))}${chunk('tail')}0\r\nX-End: ${n}\r\n\r\n`, closes: false }), // prettier-ignore
  (n) => ({ head: `HTTP/1.1 200 OK\r\nX-Number: ${n}\r\n\r\n`, body: text(n), closes: true }),
  (n) => ({ head: `HTTP/1.1 204 No Content\r\nX-Number: ${n}\r\n\r\n`, body: '', closes: false }),
  (n) => ({ head: `HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: ${text(n).length}\r\n\r\n`, body: text(n), closes: true }), // prettier-ignore
];
const answerTo = (number: number): Answer => SHAPES[number % SHAPES.length]!(number);

let phone: TestProxy;
let origin: ScriptedOrigin;
/** Between telltale and the origin, and between the phone and telltale. */
let far: FaultProxy;
let near: FaultProxy;
beforeAll(async () => {
  phone = await startTestProxy();
  origin = await scriptedOrigin((side) => {
    let answered = false;
    side.socket.on('data', () => {
      const match = /^\w+ \/(\d+) [^]*\r\n\r\nbody-of-it$/.exec(side.text());
      if (!match || answered) return;
      answered = true;
      const { head, body, closes } = answerTo(Number(match[1]));
      side.write(head + body);
      if (closes) side.socket.end();
    });
    side.socket.on('end', () => side.socket.end());
  });
  far = await startFaultProxy(origin.port);
  near = await startFaultProxy(phone.proxy.port);
});
afterAll(async () => {
  near.close();
  await phone.close();
  far.close();
  origin.close();
});

interface Outcome {
  readonly text: string;
  /** Broken, not closed. */
  readonly broken: boolean;
}
const request = (target: string, number: number): string =>
  `POST ${target}/${number} HTTP/1.1\r\nHost: 127.0.0.1:${far.port}\r\nContent-Length: 10\r\n\r\nbody-of-it`;

/** Everything that comes back on one connection; the client leaves when it has the whole answer, as clients do. */
async function ask(port: number, bytes: string, number: number): Promise<Outcome> {
  const { head, body, closes } = answerTo(number);
  const side = await rawSide(port);
  side.write(bytes);
  await until(() => side.ended() || side.socket.destroyed || (!closes && side.text().length >= (head + body).length));
  side.socket.end();
  await side.closed;
  return { text: side.text(), broken: side.error() !== null };
}
const direct = (number: number): Promise<Outcome> => ask(far.port, request('', number), number);
const proxied = (port: number, number: number) => ask(port, request(`http://127.0.0.1:${far.port}`, number), number);

/** The one exchange since so many rows, once it is reported. */
async function rowAfter(count: number): Promise<Exchange> {
  await until(() => phone.exchanges.length > count);
  return phone.exchanges[count]!;
}
/** Nothing is called whole that is not, and what is not whole says why. */
function expectHonest(row: Exchange, wholeAnswer: boolean): void {
  const complete = (row.requestBody?.complete ?? true) && (row.responseBody?.complete ?? true);
  if (wholeAnswer) expect(row).toMatchObject({ error: null });
  else expect([row.error !== null || !complete, row.error]).toEqual([true, row.error]);
}

const numbers = Array.from({ length: EXCHANGES }, (_, number) => number);
const cutsOf = (length: number, number: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / STEP) }, (_, index) => index * STEP + (number % STEP)).filter(
    (after) => after > 0 && after < length,
  );

test.each(numbers)(
  'an answer that the line to the origin cuts after any byte is seen as without us: exchange %i',
  async (number) => {
    const { head, body, closes } = answerTo(number);
    for (const after of cutsOf(head.length + body.length, number)) {
      far.next({ kind: 'cut', direction: 'down', after });
      const plain = await direct(number);
      const before = phone.exchanges.length;
      const ours = await proxied(phone.proxy.port, number);
      const row = await rowAfter(before);
      const until = `cut after ${after}`;
      if (after < head.length) {
        // Nothing of an answer has come: ours takes its place, alone.
        expect(ours.text, until).toMatch(/^HTTP\/1\.1 502 Bad Gateway\r\nX-Telltale-Error: upstream-closed\r\n/);
        expect(ours.text.split('\r\n\r\n')[1], until).toMatch(/^telltale: [^\n]+\n$/);
        expect(row.status, until).toBeNull();
      } else expect({ text: ours.text, broken: ours.broken }, until).toEqual(plain);
      // An answer without a length is whole wherever it ends.
      expectHonest(row, after >= head.length && closes && !head.includes('Content-Length'));
      expect(phone.exchanges.length, until).toBe(before + 1);
    }
    far.next({ kind: 'none' });
  },
);

test.each(numbers)(
  'a line to the phone that is cut after any byte shows it the same bytes: exchange %i',
  async (number) => {
    const { head, body } = answerTo(number);
    for (const after of cutsOf(head.length + body.length, number)) {
      near.next({ kind: 'cut', direction: 'down', after });
      const before = phone.exchanges.length;
      const ours = await proxied(near.port, number);
      expect(ours.text, `cut after ${after}`).toBe((head + body).slice(0, after));
      const row = await rowAfter(before);
      if (row.error !== null) expect(row.error).toBe('client-abort');
    }
    near.next({ kind: 'none' });
  },
);

test.each(numbers)(
  'a request that is cut after any byte reaches the origin as far as it was sent: exchange %i',
  async (number) => {
    const whole = request('', number);
    const sent = request(`http://127.0.0.1:${far.port}`, number);
    const [headEnd] = [sent.indexOf('\r\n\r\n') + 4];
    for (const after of cutsOf(sent.length, number)) {
      near.next({ kind: 'cut', direction: 'up', after });
      const seen = origin.sides.length;
      const connections = phone.ends.length;
      const before = phone.exchanges.length;
      const ours = await proxied(near.port, number);
      expect(ours.text, `cut after ${after}`).toBe('');
      await until(() => phone.ends.length > connections);
      expectHonest(await rowAfter(before), false);
      if (after >= headEnd) await until(() => origin.sides.length > seen || phone.exchanges.length > before);
      for (const side of origin.sides.slice(seen)) {
        await side.gone();
        expect(whole.startsWith(side.text()), `cut after ${after}`).toBe(true);
      }
    }
    near.next({ kind: 'none' });
  },
);

const FAULTS: readonly Fault[] = [
  ...(['up', 'down'] as const).flatMap((direction): Fault[] => [
    { kind: 'trickle', direction },
    { kind: 'delay', direction, milliseconds: 30 },
  ]),
];
test.each(FAULTS)('$kind, $direction: slow is only slow', async (fault) => {
  for (const line of [near, far]) {
    for (const number of numbers.slice(0, SHAPES.length)) {
      line.next(fault);
      const before = phone.exchanges.length;
      const { head, body } = answerTo(number);
      expect((await proxied(near.port, number)).text).toBe(head + body);
      expectHonest(await rowAfter(before), true);
    }
    line.next({ kind: 'none' });
  }
});

test.each(numbers.slice(0, SHAPES.length))(
  'a line to the origin that breaks in the middle of answer %i breaks for the phone too',
  async (number) => {
    const { head, body } = answerTo(number);
    for (const after of cutsOf(body.length, number).map((at) => head.length + at)) {
      far.next({ kind: 'reset', direction: 'down', after });
      const before = phone.exchanges.length;
      const ours = await proxied(phone.proxy.port, number);
      expect((head + body).startsWith(ours.text), `reset after ${after}`).toBe(true);
      expect(ours.text.length < (head + body).length || ours.broken).toBe(true);
      expect((await rowAfter(before)).error).toBe('upstream-truncated');
    }
    far.next({ kind: 'none' });
  },
);
