import { createHash } from 'node:crypto';
import type { ServerHttp2Stream } from 'node:http2';
import { constants, sensitiveHeaders } from 'node:http2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Exchange } from '../../../src/model/index.ts';
import { until } from '../loopback.ts';
import type { OriginRequest, PhoneSession, Stage } from './two-sides.ts';
import { answerOn, phoneSession, setStage } from './two-sides.ts';

const { NGHTTP2_CANCEL, NGHTTP2_ENHANCE_YOUR_CALM, NGHTTP2_REFUSED_STREAM } = constants;
/** Without it the runtime ends a stream before it resets it. */
const OPEN_END = { waitForTrailers: true };
const NO_DATE = { sendDate: false } as object;

/** The script of the test that runs. */
let script: (request: OriginRequest) => void = () => undefined;
let stage: Stage;
let phone: PhoneSession;
let before = 0;

beforeAll(async () => {
  stage = await setStage((request) => {
    script(request);
  });
  phone = await phoneSession(stage.phone);
});
afterAll(async () => {
  await stage.close();
});
beforeEach(() => {
  before = stage.phone.exchanges.length;
});

/** What was recorded since the test began, once there is so much of it. */
async function recorded(count = 1): Promise<readonly Exchange[]> {
  await until(() => stage.phone.exchanges.length >= before + count);
  return stage.phone.exchanges.slice(before);
}
const lastAtOrigin = (): OriginRequest => stage.origin.requests.at(-1)!;
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Gives the whole body of a request to the script. */
function withBody(act: (body: Buffer, request: OriginRequest) => void): (request: OriginRequest) => void {
  return (request) => {
    const chunks: Buffer[] = [];
    request.stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.stream.on('end', () => {
      act(Buffer.concat(chunks), request);
    });
  };
}

test('a GET and its answer reach the other side with their fields in order, and are recorded so', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200, 'x-a': '1', 'set-cookie': ['a=1', 'b=2'], 'x-b': '2', 'X-A': '3' }, NO_DATE);
    stream.end('hello');
  };
  const answer = await phone.ask({
    ':method': 'GET',
    ':authority': 'origin.test',
    ':scheme': 'https',
    ':path': '/a?b=c',
    'user-agent': 'phone',
    cookie: ['c=1', 'd=2'],
    'x-one': '1',
    'x-two': '2',
    'X-One': '3',
  });
  const asked = [
    ...[':method', 'GET', ':authority', 'origin.test', ':scheme', 'https', ':path', '/a?b=c', 'user-agent', 'phone'],
    ...['cookie', 'c=1', 'cookie', 'd=2', 'x-one', '1', 'x-two', '2', 'x-one', '3'],
  ];
  const answered = [':status', '200', 'x-a', '1', 'set-cookie', 'a=1', 'set-cookie', 'b=2', 'x-b', '2', 'x-a', '3'];
  expect(lastAtOrigin().raw).toEqual(asked);
  expect(lastAtOrigin().endStream).toBe(true);
  expect(answer.raw).toEqual(answered);
  expect(answer.body.toString()).toBe('hello');
  const [exchange] = await recorded();
  expect(exchange).toMatchObject({
    ...{ kind: 'http', method: 'GET', url: 'https://origin.test/a?b=c', host: 'origin.test', port: 443 },
    ...{ httpVersion: '2', status: 200, error: null, altered: [], requestBody: null, connectionId: 1 },
  });
  expect(exchange!.requestHeaders.flat()).toEqual(asked);
  expect(exchange!.responseHeaders.flat()).toEqual(answered);
  expect(Buffer.from(exchange!.responseBody!.kept).toString()).toBe('hello');
});

test('nothing is added to an answer, and nothing is said to be altered', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200, 'x-content-type-options': 'nosniff', 'content-type': 'a/b' }, NO_DATE);
    stream.end();
  };
  await phone.get('/once');
  expect((await recorded())[0]!.altered).toEqual([]);
});

test('a POST arrives whole, with its trailers, and so do answer and trailers', async () => {
  script = withBody((body, { stream }) => {
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => { stream.sendTrailers({ 'grpc-status': '0', 'x-t': ['1', '2'] }); }); // prettier-ignore
    stream.end(body.toString().toUpperCase());
  });
  const stream = phone.session.request({ ':method': 'POST', ':path': '/p' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => { stream.sendTrailers({ 'x-up': 'yes' }); }); // prettier-ignore
  stream.end('hello');
  const got = new Promise((resolve) =>
    stage.origin.server.once('stream', (own: ServerHttp2Stream) => own.on('trailers', resolve)),
  );
  const answer = await answerOn(stream);
  expect(answer.body.toString()).toBe('HELLO');
  expect(answer.trailers).toMatchObject({ 'grpc-status': '0', 'x-t': '1, 2' });
  expect(await got).toMatchObject({ 'x-up': 'yes' });
  const [exchange] = await recorded();
  expect(exchange).toMatchObject({ error: null, requestBody: { length: 5, complete: true } });
  expect(exchange!.requestHeaders.at(-1)).toEqual(['x-up', 'yes']);
  expect(exchange!.responseHeaders.slice(-3)).toEqual([['grpc-status', '0'], ['x-t', '1'], ['x-t', '2']]); // prettier-ignore
});

test('an answer that is a head and nothing more ends with its head', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200, 'grpc-status': '5' }, { endStream: true });
  };
  const stream = phone.session.request({ ':method': 'POST', ':path': '/only' }, { endStream: true });
  const flags = new Promise((resolve) => stream.on('response', (_headers, own) => { resolve(own); })); // prettier-ignore
  expect(Number(await flags) & 1).toBe(1);
  expect(await recorded()).toMatchObject([{ status: 200, responseBody: null, error: null }]);
});

test.each([
  ['HEAD', 200],
  ['GET', 204],
  ['GET', 304],
  ['DELETE', 205],
])('the answer to %s with status %d has no body, and keeps its fields', async (method, status) => {
  script = ({ stream }) => {
    stream.respond({ ':status': status, ...(status === 200 && { 'content-length': '1234' }), etag: '"x"' });
    stream.end();
  };
  const answer = await phone.ask({ ':method': method, ':path': '/empty' });
  expect(answer).toMatchObject({ status, code: 0, headers: { etag: '"x"' } });
  if (status === 200) expect(answer.headers['content-length']).toBe('1234');
  expect(await recorded()).toMatchObject([{ method, status, responseBody: null, error: null }]);
});

test('interim answers come before the answer, and do not take its place', async () => {
  script = ({ stream }) => {
    stream.additionalHeaders({ ':status': 103, link: '</a.css>; rel=preload' });
    stream.additionalHeaders({ ':status': 100 });
    setTimeout(() => {
      stream.respond({ ':status': 200 });
      stream.end('ok');
    }, 20);
  };
  const stream = phone.session.request({ ':path': '/hints' });
  const interim: unknown[] = [];
  stream.on('headers', (headers) => interim.push([headers[':status'], headers['link']]));
  expect((await answerOn(stream)).status).toBe(200);
  expect(interim).toEqual([[103, '</a.css>; rel=preload'], [100, undefined]]); // prettier-ignore
  expect(await recorded()).toMatchObject([{ status: 200 }]);
});

test('both sides talk at the same time, each hears the other before it has ended', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200 });
    stream.on('data', (chunk: Buffer) => stream.write(`${chunk.toString()}!`));
    stream.on('end', () => stream.end());
  };
  const stream = phone.session.request({ ':method': 'POST', ':path': '/bidi' });
  let heard = '';
  stream.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  for (const word of ['one', 'two', 'three']) {
    stream.write(word);
    await until(() => heard.endsWith(`${word}!`));
  }
  stream.end();
  expect(await recorded()).toMatchObject([{ requestBody: { length: 11 }, responseBody: { length: 14 }, error: null }]);
});

test('10 MB down and 10 MB up arrive as they were sent', async () => {
  const body = Buffer.alloc(10_000_000, 'telltale-');
  script = withBody((sent, { stream }) => {
    stream.respond({ ':status': 200, 'x-sha': sha(sent) });
    stream.end(body);
  });
  const answer = await phone.ask({ ':method': 'POST', ':path': '/big' }, body);
  expect(answer.headers['x-sha']).toBe(sha(body));
  expect(sha(answer.body)).toBe(sha(body));
  const [exchange] = await recorded();
  expect(exchange!.requestBody).toMatchObject({ length: body.length, sha256: sha(body), complete: true });
  expect(exchange!.responseBody).toMatchObject({ length: body.length, sha256: sha(body), complete: true });
});

test('100 streams at once are 100 exchanges, each with its own answer', async () => {
  script = withBody((body, { stream, headers }) => {
    setTimeout(
      () => {
        stream.respond({ ':status': 200 });
        stream.end(`${headers[':path'] ?? ''} ${body.toString()}`);
      },
      Number(body.toString()) % 7,
    );
  });
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  const answers = await Promise.all(numbers.map((at) => phone.ask({ ':method': 'POST', ':path': `/${at}` }, `${at}`)));
  expect(answers.map(({ body }) => body.toString())).toEqual(numbers.map((at) => `/${at} ${at}`));
  const exchanges = await recorded(100);
  expect(new Set(exchanges.map(({ url }) => url)).size).toBe(100);
  expect(exchanges.every(({ error, status }) => error === null && status === 200)).toBe(true);
});

test('a reset by the phone reaches the origin with its code, and is an abort in the record', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200 }, OPEN_END);
    stream.write('beginning');
  };
  const stream = phone.session.request({ ':path': '/endless' });
  stream.on('error', () => undefined);
  await new Promise((resolve) => stream.once('data', resolve));
  const atOrigin = lastAtOrigin().stream;
  stream.close(NGHTTP2_ENHANCE_YOUR_CALM);
  await until(() => atOrigin.closed);
  expect(atOrigin.rstCode).toBe(NGHTTP2_ENHANCE_YOUR_CALM);
  expect(await recorded()).toMatchObject([
    {
      ...{ error: 'client-abort', errorDetail: 'The phone reset the stream (ENHANCE_YOUR_CALM).', status: 200 },
      responseBody: { length: 9, complete: false },
    },
  ]);
});

test('a phone that resets in the middle of its request is one too', async () => {
  script = () => undefined;
  const stream = phone.session.request({ ':method': 'POST', ':path': '/half' }, OPEN_END);
  stream.on('error', () => undefined);
  stream.write('half');
  await until(() => lastAtOrigin().headers[':path'] === '/half');
  const atOrigin = lastAtOrigin().stream;
  await new Promise((resolve) => atOrigin.once('data', resolve));
  stream.close(NGHTTP2_CANCEL);
  await until(() => atOrigin.closed);
  expect(atOrigin.rstCode).toBe(NGHTTP2_CANCEL);
  expect(await recorded()).toMatchObject([
    { error: 'client-abort', status: null, requestBody: { length: 4, complete: false } },
  ]);
});

test('a reset by the origin before its answer reaches the phone with its code', async () => {
  script = ({ stream }) => {
    stream.close(NGHTTP2_REFUSED_STREAM);
  };
  expect((await phone.get('/refused')).code).toBe(NGHTTP2_REFUSED_STREAM);
  expect(await recorded()).toMatchObject([
    { error: 'upstream-reset', errorDetail: 'The origin reset the stream (REFUSED_STREAM).', status: null },
  ]);
});

test('a reset by the origin in the middle of its answer comes after what it had sent', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200 }, OPEN_END);
    stream.write('x'.repeat(1000), () => {
      setTimeout(() => { stream.close(NGHTTP2_ENHANCE_YOUR_CALM); }, 20); // prettier-ignore
    });
  };
  const answer = await phone.get('/cut');
  expect(answer).toMatchObject({ status: 200, code: NGHTTP2_ENHANCE_YOUR_CALM });
  expect(answer.body).toHaveLength(1000);
  expect(await recorded()).toMatchObject([
    { error: 'upstream-truncated', responseBody: { length: 1000, complete: false } },
  ]);
});

test('an answer that is shorter than it says is not taken for a whole one', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200, 'content-length': '10' }, OPEN_END);
    stream.write('abc', () => {
      setTimeout(() => { stream.close(); }, 20); // prettier-ignore
    });
  };
  await phone.get('/short');
  expect(await recorded()).toMatchObject([{ error: 'upstream-truncated', responseBody: { complete: false } }]);
});

test('an origin that has said everything may stop the request, without an error', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200 }, { waitForTrailers: true });
    stream.on('wantTrailers', () => {
      stream.sendTrailers({ 'x-done': '1' });
      setTimeout(() => { stream.close(); }, 20); // prettier-ignore
    });
    stream.end('enough');
  };
  const stream = phone.session.request({ ':method': 'POST', ':path': '/stop' });
  stream.write('more to come');
  const answer = await answerOn(stream);
  expect(answer).toMatchObject({ status: 200, code: 0, trailers: { 'x-done': '1' } });
  expect(answer.body.toString()).toBe('enough');
  expect(await recorded()).toMatchObject([
    { error: null, status: 200, requestBody: { complete: false }, responseBody: { complete: true } },
  ]);
});

test('such an origin may stop it in the same breath', async () => {
  script = ({ stream }) => {
    stream.respond({ ':status': 200 });
    stream.end('enough');
    stream.close();
  };
  const stream = phone.session.request({ ':method': 'POST', ':path': '/breath' }, OPEN_END);
  stream.write('more to come');
  expect(await answerOn(stream)).toMatchObject({ status: 200, code: 0, body: Buffer.from('enough') });
  expect(await recorded()).toMatchObject([{ error: null, status: 200, responseBody: { length: 6, complete: true } }]);
});

test('what a sender wants in no compression table stays out of it on the other side', async () => {
  let sensitive: unknown;
  script = ({ stream, headers }) => {
    sensitive = (headers as Record<symbol, unknown>)[sensitiveHeaders];
    stream.respond({ ':status': 200 });
    stream.end();
  };
  await phone.ask({ ':path': '/secret', authorization: 'x', [sensitiveHeaders]: ['authorization'] });
  expect(sensitive).toEqual(['authorization']);
});
