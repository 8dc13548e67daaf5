import { constants } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { readAll, startOrigin, until } from '../loopback.ts';
import { scriptedOrigin } from '../scripted.ts';
import type { OriginRequest, Stage } from './two-sides.ts';
import { answerOn, phoneSession, setStage, tlsThrough } from './two-sides.ts';

const { NGHTTP2_ENHANCE_YOUR_CALM, NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR } = constants;
const OPEN_END = { waitForTrailers: true };

let stages: Stage[] = [];
async function stageOf(...parts: Parameters<typeof setStage>): Promise<Stage> {
  const stage = await setStage(...parts);
  stages.push(stage);
  return stage;
}
afterEach(async () => {
  for (const stage of stages) await stage.close();
  stages = [];
});

const ok = ({ stream }: OriginRequest): void => {
  stream.respond({ ':status': 200 });
  stream.end('ok');
};
/** Answers `/first` and begins to answer everything else. */
const begin = (request: OriginRequest): void => {
  if (request.headers[':path'] === '/first') ok(request);
  else if (request.headers[':path'] !== '/silent') {
    request.stream.respond({ ':status': 200 }, OPEN_END);
    request.stream.write('half');
  }
};
async function ask(tls: TLSSocket): Promise<string> {
  tls.write('GET / HTTP/1.1\r\nHost: origin.test\r\nConnection: close\r\n\r\n');
  return readAll(tls);
}
/** A phone that has got the beginning of an answer. */
async function halfway(stage: Stage, path = '/half') {
  const phone = await phoneSession(stage.phone);
  const stream = phone.session.request({ ':path': path });
  const answer = answerOn(stream);
  if (path !== '/silent') await new Promise((resolve) => stream.once('data', resolve));
  else await until(() => stage.origin.requests.length > 0);
  return { phone, stream, answer };
}

test('a phone gets HTTP/2 only from an origin that speaks it', async () => {
  const stage = await stageOf(ok);
  const old = await startOrigin((_request, response) => response.end('one'), stage.chain);
  const target = `127.0.0.1:${old.port}`;
  const tls = await tlsThrough(stage.phone, target, ['h2', 'http/1.1']);
  expect(tls.alpnProtocol).toBe('http/1.1');
  expect(await ask(tls)).toMatch(/one$/);
  const both = await tlsThrough(stage.phone);
  expect(both.alpnProtocol).toBe('h2');
  both.destroy();
  old.close();
  await until(() => stage.phone.ends.length === 2);
  expect(stage.phone.ends.map(({ alpnOffer }) => alpnOffer)).toEqual([['h2', 'http/1.1'], ['h2', 'http/1.1']]); // prettier-ignore
});

test('a phone that offers HTTP/1.1 alone speaks it with an origin that knows both', async () => {
  const stage = await stageOf(ok);
  const both = await scriptedOrigin(
    (side) => void side.sees('\r\n\r\n').then(() => side.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none')),
    stage.chain,
    ['h2', 'http/1.1'],
  );
  const tls = await tlsThrough(stage.phone, `127.0.0.1:${both.port}`, ['http/1.1']);
  expect(tls.alpnProtocol).toBe('http/1.1');
  expect(await ask(tls)).toMatch(/one$/);
  const { socket } = both.sides[0]!;
  expect('alpnProtocol' in socket && socket.alpnProtocol).toBe('http/1.1');
  both.close();
});

test('a phone that speaks nothing but HTTP/2 is told of an origin that is not there, and what it tried to send is kept', async () => {
  const stage = await stageOf(ok);
  const phone = await phoneSession(stage.phone, '127.0.0.1:1');
  const answer = await phone.ask({ ':method': 'POST', ':path': '/lost' }, 'evidence');
  expect(answer).toMatchObject({ status: 502, headers: { 'x-telltale-error': 'upstream-refused' }, code: 0 });
  expect(answer.body.toString()).toContain('telltale:');
  await phone.closed;
  expect(phone.goaway()).toBe(NGHTTP2_NO_ERROR);
  expect(stage.phone.exchanges).toMatchObject([
    { url: 'https://127.0.0.1:1/lost', status: null, error: 'upstream-refused', requestBody: { complete: true } },
  ]);
  expect(Buffer.from(stage.phone.exchanges[0]!.requestBody!.kept).toString()).toBe('evidence');
});

test('a phone that goes on sending to no one is stopped in the end', async () => {
  const stage = await stageOf(ok, {}, { timers: { closing: 100 } });
  const phone = await phoneSession(stage.phone, '127.0.0.1:1');
  const stream = phone.session.request({ ':method': 'POST', ':path': '/lost' }, OPEN_END);
  stream.write('begin');
  expect(await answerOn(stream)).toMatchObject({ status: 502 });
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges).toMatchObject([
    { error: 'upstream-refused', requestBody: { length: 5, complete: false } },
  ]);
});

test('an origin that leaves in good order ends the phone in good order, after what is under way', async () => {
  const stage = await stageOf(begin);
  const { phone, answer } = await halfway(stage);
  stage.origin.sessions[0]!.close();
  await until(() => phone.goaway() !== null);
  expect(phone.goaway()).toBe(NGHTTP2_NO_ERROR);
  const { stream } = stage.origin.requests[0]!;
  stream.on('wantTrailers', () => { stream.sendTrailers({ 'x-last': '1' }); }); // prettier-ignore
  stream.end(' and half');
  expect(await answer).toMatchObject({ body: Buffer.from('half and half'), code: 0, trailers: { 'x-last': '1' } });
  await phone.closed;
  await until(() => stage.phone.ends.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: null }]);
  expect(stage.phone.ends).toMatchObject([{ outcome: 'relayed', detail: null }]);
});

test('an idle origin that leaves takes the phone with it', async () => {
  const stage = await stageOf(ok);
  const phone = await phoneSession(stage.phone);
  await phone.get('/');
  stage.origin.sessions[0]!.destroy();
  await phone.closed;
  await until(() => stage.phone.ends.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: null }]);
});

test('an origin that leaves with an error resets what is under way with its code', async () => {
  const stage = await stageOf(begin);
  const { phone, answer } = await halfway(stage);
  stage.origin.sessions[0]!.destroy(new Error('enough'), NGHTTP2_ENHANCE_YOUR_CALM);
  expect(await answer).toMatchObject({ body: Buffer.from('half'), code: NGHTTP2_ENHANCE_YOUR_CALM });
  await phone.closed;
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges).toMatchObject([
    { error: 'upstream-truncated', responseBody: { length: 4, complete: false } },
  ]);
});

test('an origin that dies in the middle of an answer leaves it truncated, with all that had come', async () => {
  const stage = await stageOf(begin);
  const { phone, answer } = await halfway(stage);
  stage.origin.die();
  expect(await answer).toMatchObject({ body: Buffer.from('half'), code: NGHTTP2_INTERNAL_ERROR });
  await phone.closed;
  await until(() => stage.phone.ends.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: 'upstream-truncated', responseBody: { complete: false } }]);
});

test('an origin that dies without any answer is a 502', async () => {
  const stage = await stageOf(begin);
  const { answer } = await halfway(stage, '/silent');
  stage.origin.die();
  expect(await answer).toMatchObject({ status: 502, headers: { 'x-telltale-error': 'upstream-closed' } });
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: 'upstream-closed', status: null }]);
});

test('an origin that dies after it had served closes the connection, so that the phone may try again', async () => {
  const stage = await stageOf(begin);
  const phone = await phoneSession(stage.phone);
  await phone.get('/first');
  const answer = phone.get('/silent');
  await until(() => stage.origin.requests.length === 2);
  stage.origin.die();
  expect((await answer).status).toBeUndefined();
  await phone.closed;
  await until(() => stage.phone.exchanges.length === 2);
  expect(stage.phone.exchanges).toMatchObject([{ error: null }, { error: 'upstream-closed' }]);
});

test('a phone that goes away is an abort of all its streams, here and at the origin', async () => {
  const stage = await stageOf(begin);
  const { phone } = await halfway(stage);
  phone.session.request({ ':path': '/half-too' }).on('error', () => undefined);
  await until(() => stage.origin.requests.length === 2);
  phone.socket.destroy();
  await until(() => stage.origin.sessions[0]!.destroyed && stage.phone.ends.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: 'client-abort' }, { error: 'client-abort' }]);
});

test('a phone that leaves in good order ends the origin in good order', async () => {
  const stage = await stageOf(ok);
  const phone = await phoneSession(stage.phone);
  await phone.get('/');
  let code: number | null = null;
  stage.origin.sessions[0]!.on('goaway', (own: number) => (code = own));
  phone.session.close();
  await phone.closed;
  await until(() => stage.origin.sessions[0]!.destroyed && stage.phone.ends.length === 1);
  expect(code).toBe(NGHTTP2_NO_ERROR);
  expect(stage.phone.ends).toMatchObject([{ outcome: 'relayed', detail: null }]);
});

test('a phone that leaves with an error says so in the row, and to the origin', async () => {
  const stage = await stageOf(begin);
  const { phone } = await halfway(stage);
  let code: number | null = null;
  stage.origin.sessions[0]!.on('goaway', (own: number) => (code = own));
  phone.session.destroy(new Error('no'), NGHTTP2_ENHANCE_YOUR_CALM);
  await until(() => stage.origin.sessions[0]!.destroyed && stage.phone.ends.length === 1);
  expect(code).toBe(NGHTTP2_ENHANCE_YOUR_CALM);
  expect(stage.phone.ends[0]!.detail).toContain('ENHANCE_YOUR_CALM');
  expect(stage.phone.exchanges).toMatchObject([{ error: 'client-abort' }]);
});

test('a proxy that stops reports what is under way', async () => {
  const stage = await stageOf(begin);
  await halfway(stage);
  await stage.phone.proxy.close();
  expect(stage.phone.exchanges).toMatchObject([{ error: 'proxy-stopped', responseBody: { length: 4 } }]);
});

test('a phone that says nothing more is closed when its time is up, and not while an answer is awaited', async () => {
  const stage = await stageOf(begin, {}, { timers: { idle: 200 } });
  const { phone, stream } = await halfway(stage);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(phone.session.destroyed).toBe(false);
  stream.close();
  await phone.closed;
  await until(() => stage.phone.ends.length === 1);
  expect(stage.phone.ends[0]).toMatchObject({ outcome: 'relayed', detail: null });
});

test('an answer of a broken origin is a 502 and not a fault of ours', async () => {
  const stage = await stageOf(ok);
  const broken = await scriptedOrigin((side) => { side.write('HTTP/1.1 400 Bad Request\r\n\r\n'); }, stage.chain, ['h2']); // prettier-ignore
  const phone = await phoneSession(stage.phone, `127.0.0.1:${broken.port}`);
  const answer = await phone.get('/');
  expect(answer).toMatchObject({ status: 502, headers: { 'x-telltale-error': 'upstream-malformed' } });
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges).toMatchObject([{ error: 'upstream-malformed', status: null }]);
  broken.close();
});

test('a phone that takes nothing holds its origin back, and what was captured is no more than that', async () => {
  let written = 0;
  const stage = await stageOf(({ stream }) => {
    stream.respond({ ':status': 200 }, OPEN_END);
    const chunk = Buffer.alloc(64 * 1024);
    const more = (): void => {
      while (!stream.destroyed && written < 50_000_000) {
        written += chunk.length;
        if (!stream.write(chunk)) {
          stream.once('drain', more);
          return;
        }
      }
    };
    more();
  });
  const phone = await phoneSession(stage.phone);
  const stream = phone.session.request({ ':path': '/flood' });
  stream.on('error', () => undefined);
  await new Promise((resolve) => stream.once('response', resolve));
  let last = -1;
  while (last !== written) {
    last = written;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(written).toBeLessThan(2_000_000);
  stream.close();
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges[0]!.responseBody!.length).toBeLessThanOrEqual(written);
});

test('a phone that was slow still gets all that had come when the origin dies', async () => {
  const stage = await stageOf(({ stream }) => {
    stream.respond({ ':status': 200 }, OPEN_END);
    stream.write(Buffer.alloc(400_000));
  });
  const phone = await phoneSession(stage.phone);
  const stream = phone.session.request({ ':path': '/slow' });
  await new Promise((resolve) => stream.once('response', resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  stage.origin.die();
  await until(() => stage.phone.exchanges.length === 1);
  const answer = await answerOn(stream);
  expect(answer).toMatchObject({ code: NGHTTP2_INTERNAL_ERROR });
  expect(answer.body).toHaveLength(400_000);
  expect(stage.phone.exchanges).toMatchObject([{ error: 'upstream-truncated', responseBody: { length: 400_000 } }]);
});

test('an origin that takes nothing holds its phone back', async () => {
  const stage = await stageOf(({ stream }) => stream.pause());
  const phone = await phoneSession(stage.phone);
  const stream = phone.session.request({ ':method': 'POST', ':path': '/up' }, OPEN_END);
  stream.on('error', () => undefined);
  let sent = 0;
  const chunk = Buffer.alloc(64 * 1024);
  const more = (): void => {
    if (sent < 50_000_000) stream.write(chunk, () => { sent += chunk.length; more(); }); // prettier-ignore
  };
  more();
  let last = -1;
  while (last !== sent) {
    last = sent;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(2_000_000);
  stream.close();
  await until(() => stage.phone.exchanges.length === 1);
  expect(stage.phone.exchanges[0]!.requestBody).toMatchObject({ complete: false });
});

test('an origin that takes few streams at a time gets them one after the other', async () => {
  let [now, most] = [0, 0];
  const stage = await stageOf(
    ({ stream }) => {
      now += 1;
      most = Math.max(most, now);
      stream.on('close', () => (now -= 1));
      setTimeout(() => {
        if (stream.closed) return;
        stream.respond({ ':status': 200 });
        stream.end('ok');
      }, 5);
    },
    { settings: { maxConcurrentStreams: 2 } },
  );
  const phone = await phoneSession(stage.phone);
  await phone.get('/settings');
  const waiting = phone.session.request({ ':path': '/left' });
  waiting.on('error', () => undefined);
  const answers = Array.from({ length: 20 }, (_, at) => phone.get(`/${at}`));
  waiting.close(8);
  // The origin may refuse the next one while it still counts the stream that was just reset: node:http2 of Node 24 does,
  // with ENHANCE_YOUR_CALM. It must be the origin's word, and the phone's next try must get through.
  const refused = (await Promise.all(answers)).filter(({ status }) => status !== 200);
  expect(refused.length).toBeLessThanOrEqual(1);
  for (const { code } of refused) {
    expect(code).toBe(11);
    expect((await phone.get('/again')).status).toBe(200);
  }
  expect(most).toBeLessThanOrEqual(2);
});
