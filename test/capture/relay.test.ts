import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProxy } from './loopback.ts';
import { sendRaw, startTestProxy, until } from './loopback.ts';
import type { ScriptedOrigin, Side } from './scripted.ts';
import { rawSide, recordedOf, scriptedOrigin, tunnelSide } from './scripted.ts';

/** The script of the test that runs. */
let script: (side: Side) => void = () => undefined;
let origin: ScriptedOrigin;
let other: ScriptedOrigin;
let phone: TestProxy;

beforeAll(async () => {
  origin = await scriptedOrigin((side) => {
    script(side);
  });
  other = await scriptedOrigin(answering('other'));
  phone = await startTestProxy({ page: (path) => (path === '/hello' ? { status: 200, headers: [], body: Buffer.from('page') } : null) }); // prettier-ignore
});
afterAll(async () => {
  await phone.close();
  origin.close();
  other.close();
});

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const count = (text: string, part: string): number => text.split(part).length - 1;
const last = () => phone.exchanges.at(-1)!;

/** Answers each request head that comes with a body that names the origin. */
function answering(name: string): (side: Side) => void {
  return (side) => {
    let answered = 0;
    side.socket.on('data', () => {
      for (; answered < count(side.text(), '\r\n\r\n'); answered += 1) {
        side.write(`HTTP/1.1 200 OK\r\nContent-Length: ${name.length}\r\n\r\n${name}`);
      }
    });
  };
}
/** Answers once, when the fragment has come. */
function answerAt(
  fragment: string,
  answer: string,
  then: (side: Side) => void = () => undefined,
): (side: Side) => void {
  return (side) => {
    void side.sees(fragment).then(() => {
      side.write(answer);
      then(side);
    });
  };
}
/** Runs the requests through a plain tunnel, and gives what the origin and the phone got, and what was recorded. */
async function through(own: typeof script, requests: string) {
  script = own;
  const connections = origin.sides.length;
  const side = await tunnelSide(phone.proxy.port, `127.0.0.1:${origin.port}`);
  side.write(requests);
  return {
    side,
    exchanges: () => recordedOf(phone, side).exchanges(),
    atOrigin: () => origin.sides[connections]!,
    reached: () => until(() => origin.sides.length > connections),
  };
}
const GET = 'GET /a HTTP/1.1\r\nHost: x\r\n\r\n';
const POST = 'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n';

test('requests on one proxy connection may go to different origins, each on a connection of its own', async () => {
  script = answering('one');
  const before = phone.exchanges.length;
  const side = await rawSide(phone.proxy.port);
  for (const [port, name] of [
    [origin.port, 'one'],
    [other.port, 'other'],
    [origin.port, 'one'],
  ] as const) {
    // prettier-ignore
    const seen = side.text().length;
    side.write(`GET http://127.0.0.1:${port}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await until(() => side.text().slice(seen).endsWith(`\r\n\r\n${name}`));
  }
  expect(phone.exchanges.slice(before).map(({ port, error }) => [port, error])).toEqual([
    [origin.port, null],
    [other.port, null],
    [origin.port, null],
  ]);
  side.socket.destroy();
});

test('a slow origin is left for another without holding up what comes after', async () => {
  script = answerAt('\r\n\r\n', OK);
  const side = await rawSide(phone.proxy.port);
  const body = 'x'.repeat(3_000_000);
  side.write(`POST http://127.0.0.1:${origin.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${origin.port}\r\nContent-Length: ${body.length}\r\n\r\n${body}`); // prettier-ignore
  await side.sees('\r\n\r\nok');
  for (const at of [1, 2, 3]) {
    side.write(`GET http://127.0.0.1:${other.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${other.port}\r\n\r\n`);
    await until(() => count(side.text(), '\r\n\r\nother') === at);
  }
  side.socket.destroy();
});

test('a request that follows a page, or a page that follows a request, is no relay of the other', async () => {
  expect(await sendRaw(phone.proxy.port, 'GET /hello HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/200 OK[^]*\r\n\r\npage$/);
  expect(await sendRaw(phone.proxy.port, 'HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(
    /Content-Length: 4[^]*\r\n\r\n$/,
  );
  expect(await sendRaw(phone.proxy.port, 'GET /none HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 404 /);
  await until(() => phone.ends.at(-1)?.outcome === 'page');
});

test('pipelined requests are answered in order, and only one at a time is at the origin', async () => {
  let most = 0;
  const { side, exchanges } = await through(
    (own) => {
      let answered = 0;
      own.socket.on('data', () => {
        most = Math.max(most, count(own.text(), '\r\n\r\n') - answered);
        setTimeout(() => {
          answered += 1;
          own.write(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${answered}`);
        }, 5);
      });
    },
    GET.replace('/a', '/1') + GET.replace('/a', '/2') + GET.replace('/a', '/3'),
  );
  await side.sees('\r\n\r\n3');
  expect(most).toBe(1);
  expect(exchanges().map(({ url }) => url?.at(-1))).toEqual(['1', '2', '3']);
  side.socket.destroy();
});

test('an answer that comes before the body is whole is relayed at once, and the body goes on', async () => {
  const { side, exchanges, atOrigin } = await through(
    answerAt('\r\n\r\nab', 'HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n'),
    `${POST}ab`,
  );
  await side.sees('413');
  expect(exchanges()).toHaveLength(0);
  side.write('cdefghij');
  await until(() => exchanges().length === 1);
  expect(exchanges()[0]).toMatchObject({ status: 413, requestBody: { length: 10, complete: true }, error: null });
  await atOrigin().sees('abcdefghij');
  side.write(GET);
  await until(() => count(atOrigin().text(), 'GET /a') === 1);
  side.socket.destroy();
});

test('an early answer with a close ends the upload, and the phone still gets the answer', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\nab', 'HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbig', (own) => {
      own.socket.end();
    }),
    `${POST}ab`,
  );
  await until(() => side.ended());
  expect(side.text()).toMatch(/^HTTP\/1.1 413 [^]*big$/);
  expect(exchanges()).toMatchObject([{ status: 413, requestBody: { length: 2, complete: false }, error: null }]);
});

test('100 Continue goes to the phone, and the answer after it is the answer', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 100 Continue\r\n\r\n', (own) => {
      void own.sees('0123456789').then(() => {
        own.write(OK);
      });
    }),
    POST.replace('Host', 'Expect: 100-continue\r\nHost'),
  );
  await side.sees('100 Continue');
  side.write('0123456789');
  await side.sees('\r\n\r\nok');
  expect(exchanges()).toMatchObject([{ status: 200, requestBody: { length: 10 } }]);
  side.socket.destroy();
});

test('an origin that closes after 100 Continue is told to the phone as our error', async () => {
  const { side } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 100 Continue\r\n\r\n', (own) => own.socket.end()),
    POST,
  );
  await side.sees('X-Telltale-Error: upstream-closed');
});

test('an answer without length ends with the connection, and is whole', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\nabc', (own) => own.socket.end('def')),
    GET,
  );
  await side.closed;
  expect(side.text()).toBe('HTTP/1.1 200 OK\r\n\r\nabcdef');
  expect(exchanges()).toMatchObject([{ responseBody: { length: 6, complete: true }, error: null }]);
});

test('such an answer that ends in a reset ends in a reset for the phone', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\nabc', (own) => setTimeout(() => own.socket.resetAndDestroy(), 50)),
    GET,
  );
  await side.closed;
  expect(side.error()?.code).toBe('ECONNRESET');
  expect(exchanges()).toMatchObject([{ responseBody: { complete: false }, error: 'upstream-truncated' }]);
});

test('an answer that breaks off is passed on as it was, and nothing of ours is added', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', (own) => own.socket.end()),
    GET,
  );
  await side.closed;
  expect(side.text()).toBe('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc');
  expect(exchanges()).toMatchObject([{ responseBody: { length: 3, complete: false }, error: 'upstream-truncated' }]);
});

test('an answer longer than its length is cut at its length, and its rest is never taken for the next answer', async () => {
  const { side, exchanges } = await through(answerAt('\r\n\r\n', `${OK}${OK.replace('ok', 'XX')}`), GET + GET);
  await side.closed;
  expect(side.text()).toBe(OK);
  expect(exchanges()).toMatchObject([{ status: 200, responseBody: { length: 2 } }]);
  await until(() => phone.ends.some(({ detail }) => detail?.includes('no request had asked for') === true));
});

test('bytes that no request has asked for never reach the phone', async () => {
  const { side } = await through(
    answerAt('\r\n\r\n', OK, (own) =>
      setTimeout(() => {
        own.write(OK.replace('ok', 'XX'));
      }, 20),
    ),
    GET,
  );
  await side.closed;
  expect(side.text()).toBe(OK);
});

test('what is no HTTP is answered with our error, and not a byte of it is passed on', async () => {
  const { side, exchanges } = await through(answerAt('\r\n\r\n', 'HTTP/1.1 099 Odd\r\n\r\n'), GET);
  await side.closed;
  expect(side.text()).toMatch(/^HTTP\/1.1 502 [^]*X-Telltale-Error: upstream-malformed/);
  expect(side.text()).not.toContain('099');
  expect(exchanges()).toMatchObject([{ status: null, error: 'upstream-malformed' }]);
});

test('an origin that closes without an answer is a 502 on a fresh connection, and a silent close on a used one', async () => {
  const fresh = await through((own) => void own.sees('\r\n\r\n').then(() => own.socket.end()), GET);
  await fresh.side.sees('X-Telltale-Error: upstream-closed');
  const used = await through(
    (own) => {
      answerAt('\r\n\r\n', OK)(own);
      void own.sees('/second').then(() => own.socket.end());
    },
    GET + GET.replace('/a', '/second'),
  );
  await used.side.closed;
  expect(used.side.text()).toBe(OK);
  expect(used.exchanges()).toMatchObject([{ error: null }, { error: 'upstream-closed' }]);
});

test('an origin that is not there is a 502, and what the phone tried to send is recorded all the same', async () => {
  const before = phone.exchanges.length;
  const side = await rawSide(phone.proxy.port);
  side.write('POST http://127.0.0.1:1/ HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: 10\r\n\r\n01234');
  await side.sees('X-Telltale-Error: upstream-refused');
  side.write('56789');
  await until(() => phone.exchanges.length === before + 1);
  expect(last()).toMatchObject({ error: 'upstream-refused', requestBody: { length: 10, complete: true } });
  expect(Buffer.from(last().requestBody!.kept).toString()).toBe('0123456789');
});

test('a request that comes while the origin closes is recorded, though no one answers it', async () => {
  const { side, exchanges } = await through(
    answerAt('\r\n\r\n', OK, (own) => own.socket.end()),
    GET,
  );
  side.socket.allowHalfOpen = true;
  await until(() => side.ended());
  side.write(`${POST}0123456789`);
  await until(() => exchanges().length === 2);
  expect(exchanges()[1]).toMatchObject({ method: 'POST', error: 'upstream-closed', requestBody: { length: 10 } });
});

test('a phone that leaves in the middle of an answer is an abort, here and at the origin', async () => {
  const { side, exchanges, atOrigin } = await through(
    answerAt('\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc'),
    GET,
  );
  await side.sees('abc');
  side.socket.destroy();
  await atOrigin().gone();
  await until(() => exchanges().length === 1);
  expect(exchanges()).toMatchObject([
    { error: 'client-abort', status: 200, responseBody: { length: 3, complete: false } },
  ]);
});

test('a phone that leaves in the middle of its request is one too', async () => {
  const { side, exchanges, atOrigin, reached } = await through(() => undefined, `${POST}01234`);
  await reached();
  await atOrigin().sees('01234');
  side.socket.resetAndDestroy();
  await atOrigin().gone();
  await until(() => exchanges().length === 1);
  expect(exchanges()).toMatchObject([{ error: 'client-abort', requestBody: { length: 5, complete: false } }]);
});

test('a request head that never ends is recorded with its bytes', async () => {
  const { side, exchanges } = await through(() => undefined, 'GET /secret HTTP/1.1\r\nHo');
  await until(() => phone.connections.length > 0);
  setTimeout(() => side.socket.end(), 20);
  await until(() => exchanges().length === 1);
  expect(exchanges()).toMatchObject([{ kind: 'blind', error: 'malformed-request' }]);
  expect(Buffer.from(exchanges()[0]!.requestBody!.kept).toString()).toBe('GET /secret HTTP/1.1\r\nHo');
});

test('a broken request body reaches the origin only up to its fault', async () => {
  const { side, exchanges, atOrigin, reached } = await through(
    () => undefined,
    'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  await reached();
  await atOrigin().sees('chunked');
  side.write('2\r\nabXX\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n');
  await side.sees('X-Telltale-Error: malformed-request');
  await atOrigin().gone();
  expect(atOrigin().text()).not.toContain('smuggled');
  expect(exchanges()).toMatchObject([{ error: 'malformed-request', requestBody: { complete: false } }]);
});

test('trailers and chunks reach both sides as they were sent', async () => {
  const answer = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: T\r\n\r\n2;x=y\r\nab\r\n0\r\nT: v\r\n\r\n';
  const request = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nS: w\r\n\r\n';
  const { side, exchanges, atOrigin } = await through(answerAt('S: w', answer), request);
  await until(() => exchanges().length === 1);
  expect(side.text()).toBe(answer);
  await atOrigin().sees('S: w\r\n\r\n');
  expect(atOrigin().text()).toBe(request);
  expect(exchanges()[0]).toMatchObject({ requestBody: { length: 3 }, responseBody: { length: 2 } });
  expect(exchanges()[0]!.requestHeaders.at(-1)).toEqual(['S', 'w']);
  side.socket.destroy();
});

test('after HTTP/1.0 and after Connection: close the connection ends, and what was sent behind it is said', async () => {
  const old = await through(answerAt('\r\n\r\n', OK), 'GET / HTTP/1.0\r\n\r\n');
  await old.side.closed;
  expect(old.side.text()).toBe(OK);
  const closing = await through(answerAt('\r\n\r\n', OK), GET.replace('Host', 'Connection: close\r\nHost') + GET);
  await closing.side.closed;
  expect(closing.exchanges()).toHaveLength(1);
  await until(() => phone.ends.at(-1)?.detail?.includes(`${GET.length} bytes`) === true);
});

test('a WebSocket is one exchange from its switch on, with all that is said, also in the same packet as the switch', async () => {
  const asked = GET.replace('Host', 'Connection: Upgrade\r\nUpgrade: websocket\r\nHost');
  const switched = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
  const { side, exchanges, atOrigin } = await through(
    answerAt('\r\n\r\n', `${switched}\x81\x05hello`),
    `${asked}early`,
  );
  await side.sees('\x81\x05hello');
  side.write('\x81\x85more');
  await atOrigin().sees('early\x81\x85more');
  side.socket.end();
  await atOrigin().gone();
  atOrigin().socket.end();
  await until(() => phone.exchangeEnds.length === 1);
  expect(exchanges()).toMatchObject([
    { kind: 'websocket', status: 101, endedAt: null, error: null, requestBody: null, responseBody: null },
  ]);
  const { seq } = exchanges()[0]!;
  expect(phone.exchangeEnds).toMatchObject([{ seq, requestBytes: 11, requestComplete: false, responseBytes: 7 }]);
  expect(phone.exchangeEnds).toMatchObject([{ responseComplete: true, error: 'websocket-malformed' }]);
  const said = phone.messages.map(({ kind, body }) => [kind, Buffer.from(body.kept).toString('latin1')]);
  expect(said).toEqual([
    ['text', 'hello'],
    ['unread', 'early\x81\x85more'],
  ]);
});

test('CONNECT after a request closes the origin of that request', async () => {
  script = answering('one');
  const before = origin.sides.length;
  const side = await rawSide(phone.proxy.port);
  side.write(`GET http://127.0.0.1:${origin.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${origin.port}\r\n\r\n`);
  await side.sees('one');
  side.write(`CONNECT 127.0.0.1:${other.port} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await side.sees('Established');
  await origin.sides[before]!.gone();
  side.write(GET);
  await side.sees('\r\n\r\nother');
  side.socket.destroy();
});
