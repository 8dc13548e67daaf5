import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';
import { wrappedKeys } from '../../src/decode/wrapped-keys.ts';
import { claims, post, rootOf } from './message.ts';
import { rsaPair } from './rsa-key.ts';

const { publicKey, key } = rsaPair();
const secret = randomBytes(16);
const ekey = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, secret).toString('base64');
const event = JSON.stringify({ event: 'search', distinct_id: 'd-1', lib: {}, url: 'https://clinic.example/invented' });

/** As the Android SDK of Sensors Analytics builds it: the vector, then AES-CBC of the gzip of an event. */
function payload(text: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', secret, iv);
  return Buffer.concat([iv, cipher.update(gzipSync(text)), cipher.final()]).toString('base64');
}

const list = JSON.stringify([{ ekey, pkv: 1, payloads: [payload(event), payload(event.replace('search', 'end'))] }]);
const message = post(`gzip=9&data_list=${encodeURIComponent(list)}`);
const texts = (keys: readonly Key[]): readonly (string | null)[] =>
  unwrap(message, { keys }).nodes.map(({ text }) => text);

test('an encrypted batch opens with the private key, event by event', () => {
  const { events, grade, protocol, nodes } = unwrap(message, { keys: [key] });
  expect(texts([key])).toContain('https://clinic.example/invented');
  expect({ protocol, grade, names: events.map(({ name }) => name) }).toEqual({
    protocol: 'sensors-analytics',
    grade: 'public-key',
    names: ['search', 'end'],
  });
  expect(nodes.find(({ text }) => text === event)).toMatchObject({
    grade: 'public-key',
    trail: 'form.data_list > json.0.payloads.0 > base64 > aes > gzip',
  });
});

test('its trail is walked again with the private key alone, and not without it', () => {
  const node = unwrap(message, { keys: [key] }).nodes.find(({ text }) => text === event)!;
  expect(Buffer.from(replay(rootOf(node).bytes, stepsOf(node), [key])).toString()).toBe(event);
  expect(() => replay(rootOf(node).bytes, stepsOf(node))).toThrow(/Step 4 \(aes\) does not fit .* not at hand/);
  expect(JSON.stringify(stepsOf(node))).not.toContain(secret.toString('hex'));
});

test('without the key, or with that of somebody else, it stays sealed and claims nothing', () => {
  for (const keys of [[], [rsaPair().key]]) {
    const { nodes, events, grade } = unwrap(message, { keys });
    expect(nodes.filter(({ outcome }) => outcome.kind === 'sealed')).toHaveLength(2);
    expect({ events, grade }).toEqual({ events: [], grade: 'public-key' });
    expect(claims(message, { keys })).toEqual([]);
  }
});

test('a sealed key is found as hex and as bytes too', () => {
  const bytes = Buffer.from(ekey, 'base64');
  const found = (body: Uint8Array | string): readonly Key[] => wrappedKeys(unwrap(post(body)).nodes, [key]);
  for (const body of [JSON.stringify({ k: bytes.toString('hex') }), bytes]) {
    expect(found(body)).toMatchObject([{ bytes: new Uint8Array(secret), source: 'wrapped' }]);
  }
  expect(found(JSON.stringify({ k: randomBytes(256).toString('base64') }))).toEqual([]);
});

test('a private key alone opens nothing else and makes no cipher keys of itself', () => {
  expect(claims(post(randomBytes(512)), { keys: [key] })).toEqual([]);
  expect(claims(post(JSON.stringify({ a: randomBytes(256).toString('base64') })), { keys: [key] })).toEqual([]);
});
