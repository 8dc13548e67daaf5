import { expect, test } from 'vitest';
import { createBrake } from '../../../src/capture/brake.ts';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { openOrigin } from '../../../src/capture/http2/origin.ts';
import type { Stream } from '../../../src/capture/http2/stream.ts';
import type { LiveConnection } from '../../../src/capture/live-connection.ts';
import type { Upstream } from '../../../src/capture/upstream.ts';
import { until } from '../loopback.ts';
import { duplexes } from './duplexes.ts';
import { frame, FRAME, framesIn, get, SETTINGS } from './frames.ts';

const GET = { list: get('/'), sensitive: new Set<number>() };
const connection = { fail: () => undefined, deps: { brake: createBrake() } } as unknown as LiveConnection;

/** An origin by hand, and what it was sent. */
function stage() {
  const [near, far] = duplexes();
  let bytes = Buffer.alloc(0);
  far.on('data', (chunk: Buffer) => (bytes = Buffer.concat([bytes, chunk])));
  let leaving = 0;
  const value = { stream: near, ip: '', port: 0, tlsVersion: null, alpn: 'h2', certificate: null };
  const origin = openOrigin(connection, { ok: true, value: value as unknown as Upstream }, () => (leaving += 1));
  far.write(SETTINGS);
  const types = (): readonly number[] => framesIn(bytes.subarray(24)).map(({ type }) => type);
  return { origin, far, types, leaving: () => leaving };
}
const goaway = (code: number, last: number): Buffer => {
  const payload = Buffer.alloc(8);
  payload.writeUInt32BE(last, 0);
  payload.writeUInt32BE(code, 4);
  return frame(FRAME.goaway, 0, 0, payload);
};

test('without an origin each request is told why, and the phone is to come again', () => {
  let leaving = 0;
  const failure = { code: 'upstream-refused', detail: 'No connection.' };
  const origin = openOrigin(connection, { ok: false, failure }, () => (leaving += 1));
  expect(origin.request(GET, true)).toEqual({ failure, how: 'answer' });
  expect(leaving).toBe(1);
});

test('a request goes out, and its loss is judged', async () => {
  const { origin, far, types } = stage();
  const stream = origin.request(GET, true) as Stream;
  await until(() => types().includes(FRAME.headers));
  expect(origin.loss(stream, { kind: 'reset', code: CODE.cancel }, true)).toMatchObject({
    ...{ failure: { code: 'upstream-truncated' }, how: { reset: CODE.cancel } },
  });
  far.destroy();
});

test('an origin that leaves takes what it took on, and nothing new', async () => {
  const { origin, far, types, leaving } = stage();
  origin.request(GET, true);
  await until(() => types().includes(FRAME.headers));
  far.write(goaway(CODE.noError, 1));
  await until(() => leaving() > 0);
  expect(origin.request(GET, true)).toMatchObject({ how: { reset: CODE.refusedStream } });
  expect(types().filter((type) => type === FRAME.headers)).toHaveLength(1);
});

test('an origin that has gone takes nothing; one that had served may be asked again', async () => {
  for (const served of [false, true]) {
    const { origin, far, leaving } = stage();
    if (served) origin.served();
    far.end();
    await until(() => leaving() > 0);
    const how = served ? { reset: CODE.refusedStream } : 'answer';
    expect(origin.request(GET, true)).toMatchObject({ failure: { code: 'upstream-closed' }, how });
  }
});

test('the end of the phone is told with its code', async () => {
  const { origin, types } = stage();
  origin.end(CODE.enhanceYourCalm);
  await until(() => types().includes(FRAME.goaway));
  expect(types().at(-1)).toBe(FRAME.goaway);
});
