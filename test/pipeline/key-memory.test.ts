import { createCipheriv, createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { captureKeys, readCaptureKey, unwrap } from '../../src/decode/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { createAnalyst } from '../../src/pipeline/analyse.ts';
import { createKeyMemory } from '../../src/pipeline/key-memory.ts';
import { post } from '../decode/message.ts';
import { body, sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const secret = createHash('md5').update('an invented session key').digest();
const URL = 'https://secret-clinic.example/invented';
const document = (word: string): string =>
  JSON.stringify({ event: word, url: URL, more: 'words that fill a block or two' });

function seal(plain: Uint8Array | string, key: Uint8Array = secret): string {
  const iv = createHash('md5').update(plain).digest();
  const cipher = createCipheriv('aes-128-cbc', key, iv);
  return JSON.stringify({ d: Buffer.concat([iv, cipher.update(plain), cipher.final()]).toString('base64') });
}

const analyst = (): ReturnType<typeof createAnalyst> =>
  createAnalyst({ canaries: [{ kind: 'url', value: URL }], keys: [], clock: () => 0 });
const exchange = (seq: number, request: string, response = 'ok'): Parameters<ReturnType<typeof createAnalyst>>[0] => ({
  kind: 'exchange',
  exchange: sampleExchange({ seq, requestBody: body(request), responseBody: body(response) }),
});
const grades = ({ findings, grade, payloads }: Analysis): unknown => ({
  found: findings.length > 0,
  grade,
  steps: [...new Set(payloads.flatMap(({ step }) => (step === null ? [] : [step.decoder])))],
});
const OPENED = { found: true, grade: 'key-in-capture', steps: ['json', 'base64', 'aes', 'gzip'] };
const CLOSED = { found: false, grade: 'opaque', steps: ['json'] };

describe('a key in an answer opens a later request', () => {
  test.each([
    ['as base64 in JSON', JSON.stringify({ code: 1, result: { key: secret.toString('base64'), sid: 'x' } })],
    ['as hex in JSON', JSON.stringify({ aesKey: secret.toString('hex') })],
    ['in a script', `var c={k:'${secret.toString('base64')}',kid:"3"};function a(){}`],
    ['in a form', `sessionKey=${encodeURIComponent(secret.toString('base64'))}&a=b`],
  ])('%s', (_, answer) => {
    const analyse = analyst();
    analyse(exchange(1, 'hello=world', answer));
    const analysis = analyse(exchange(2, seal(gzipSync(document('search')))));
    expect(grades(analysis)).toEqual(OPENED);
    const step = analysis.payloads.find(({ step: each }) => each?.decoder === 'aes')?.step;
    expect(step?.params).toMatchObject({ source: 'capture', secret: secret.toString('hex') });
    expect(step?.params['key']).toMatch(/^x1:response\.body/);
  });

  test('and one that was sent opens what comes over a WebSocket', () => {
    const analyse = analyst();
    analyse(exchange(1, JSON.stringify({ token: secret.toString('hex') })));
    const text = seal(gzipSync(document('page')));
    const analysis = analyse({ kind: 'message', message: sampleMessage({ body: body(text) }), host: 'a.test' });
    expect(grades(analysis)).toEqual(OPENED);
  });
});

describe('a key is believed', () => {
  const answer = JSON.stringify({ key: secret.toString('base64') });

  test('after the second ciphertext when nothing inside is checked', () => {
    const analyse = analyst();
    analyse(exchange(1, 'a=b', answer));
    expect(grades(analyse(exchange(2, seal(document('one')))))).toEqual(CLOSED);
    // The same bytes again are no second witness.
    expect(grades(analyse(exchange(3, seal(document('one')))))).toEqual(CLOSED);
    expect(grades(analyse(exchange(4, seal(document('two')))))).toMatchObject({ found: true, grade: 'key-in-capture' });
  });

  test('at once when what comes out has a checksum', () => {
    const analyse = analyst();
    analyse(exchange(1, 'a=b', answer));
    expect(grades(analyse(exchange(2, seal(gzipSync(document('one'))))))).toEqual(OPENED);
  });

  test('never when it is another one, or comes later', () => {
    const analyse = analyst();
    analyse(exchange(1, 'a=b', JSON.stringify({ key: createHash('md5').update('x').digest('base64') })));
    expect(grades(analyse(exchange(2, seal(gzipSync(document('one'))), answer)))).toEqual(CLOSED);
    const apart = analyst();
    expect(grades(apart(exchange(2, seal(gzipSync(document('one'))))))).toEqual(CLOSED);
  });
});

describe('the memory', () => {
  const keysOf = (fields: unknown): ReturnType<typeof captureKeys> =>
    captureKeys(unwrap(post(JSON.stringify(fields))).nodes);
  const digest = (index: number): string => createHash('md5').update(String(index)).digest('hex');

  test('keeps the newest of each kind, named ones in front', () => {
    const memory = createKeyMemory();
    for (let index = 0; index < 400; index += 1) {
      memory.remember(keysOf({ [index % 2 === 0 ? 'key' : 'id']: digest(index) }));
    }
    const bytes = memory.keys().map((key) => Buffer.from(key.bytes).toString('hex'));
    const full = bytes.filter((hex) => hex.length === 32);
    expect(bytes).toHaveLength(256);
    expect([full[0], full[1]]).toEqual([digest(398), digest(396)]);
    expect(full).toContain(digest(399));
    expect(full).not.toContain(digest(0));
  });

  test('a key that comes again is new again, and is called after its first place', () => {
    const memory = createKeyMemory();
    const first = keysOf({ key: digest(1), more: 'x' });
    memory.remember(first);
    memory.remember(keysOf({ key: digest(2) }));
    memory.remember(keysOf({ secret_key: digest(1) }));
    expect(memory.keys()[0]).toEqual(readCaptureKey(first.at(-1)!)[0]);
  });

  test('holds no words, no numbers and no documents', () => {
    expect(keysOf({ key: 'short', a: 'a text of words and so forth', n: 12, url: 'https://a.example/x?y=1' })).toEqual(
      [],
    );
  });
});
