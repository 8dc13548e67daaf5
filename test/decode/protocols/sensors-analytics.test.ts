import { createCipheriv } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Unwrapped, UnwrapOptions } from '../../../src/decode/index.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { javaHashCode } from '../../../src/decode/java-hash-code.ts';
import { analystKey, get, post } from '../message.ts';

const event = {
  type: 'track',
  event: 'page_view',
  distinct_id: 'person-0042',
  time: 1588243200123,
  lib: { $lib: 'Android' },
  properties: { url: 'https://clinic.example/', $device_id: '0000000000000042' },
};
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const batch = base64(gzipSync(JSON.stringify([event, { ...event, event: 'search' }])));
const single = base64(JSON.stringify(event));
const crc = (text: string): string => String(javaHashCode(text));
const form = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'); // prettier-ignore

const checkOf = ({ nodes }: Unwrapped): string | undefined =>
  nodes
    .map(({ outcome }) => (outcome.kind === 'structured' ? outcome.format : ''))
    .find((format) => format.startsWith('java-hash'));

describe('every variant is recognised by its bytes, on a host that says nothing', () => {
  test.each([
    ['A: Android', post(form({ crc: crc(batch), gzip: '1', data_list: batch })), 2],
    ['B: Android 1.x', post(form({ data_list: batch, gzip: '1', crc: crc(batch) })), 2],
    ['F: JavaScript', post(form({ data: single, ext: `crc=${crc(single)}` })), 1],
    ['G: JavaScript image', get(`/sa.gif?project=x&${form({ data: single, ext: `crc=${crc(single)}` })}`), 1],
    ['H: JavaScript batch', post(form({ data_list: base64(JSON.stringify([event])) })), 1],
    ['L: Node', post(form({ data_list: batch, gzip: '1' })), 2],
  ])('%s', (_, message, events) => {
    const result = unwrap(message);
    expect(result).toMatchObject({ protocol: 'sensors-analytics', partial: null });
    expect(result.events.map(({ name }) => name)).toEqual(['page_view', 'search'].slice(0, events));
  });

  test('I: JavaScript with AES, opened with the key of the page and sealed without', () => {
    const key = analystKey('0123456789abcdef');
    const iv = new TextEncoder().encode('fedcba9876543210');
    const cipher = createCipheriv('aes-128-cbc', key.bytes, iv);
    const payload = base64(Buffer.concat([iv, cipher.update(JSON.stringify(event)), cipher.final()]));
    const data = JSON.stringify({ key_id: 7, key_hash: 'h', nc: 1, payload });
    const open = (options?: UnwrapOptions): Unwrapped =>
      unwrap(post(form({ data, ext: `crc=${crc(data)}`, gzip: '9' })), options);
    expect(open({ keys: [key] })).toMatchObject({
      protocol: 'sensors-analytics',
      grade: 'key-from-device',
      events: [{ name: 'page_view' }],
    });
    expect(open()).toMatchObject({ protocol: 'sensors-analytics', grade: 'opaque', events: [] });
    expect(open().nodes.find(({ name }) => name === 'payload')?.outcome).toMatchObject({ kind: 'sealed' });
  });

  test.each(['9', '13'])('C and D: sealed with a public key (gzip=%s)', (gzip) => {
    const data = JSON.stringify([
      { ekey: base64(new Uint8Array(256)), pkv: 3, payloads: [base64(new Uint8Array(64).fill(200))] },
    ]);
    const { protocol, events, nodes } = unwrap(post(form({ crc: crc(data), gzip, data_list: data })));
    expect({ protocol, events }).toEqual({ protocol: 'sensors-analytics', events: [] });
    expect(nodes.find(({ name }) => name === 'payloads')).toMatchObject({
      outcome: { kind: 'sealed', why: 'RSA-wrapped session key (ekey, 256 bytes), pkv 3' },
      grade: 'public-key',
    });
  });
});

describe('the checksum', () => {
  test('fits, or does not, and that is said', () => {
    const good = unwrap(post(form({ crc: crc(batch), gzip: '1', data_list: batch })));
    expect(checkOf(good)).toBe('java-hash-code (fits the data)');
    const bad = unwrap(post(form({ crc: '17', gzip: '1', data_list: batch })));
    expect(bad.protocol).toBe('sensors-analytics');
    expect(checkOf(bad)).toBe('java-hash-code (does not fit the data)');
  });

  test('fits a batch that was sent without escaping its plus signs', () => {
    const plus = base64('[{"a":"~~~~>>>>~~~~>>>>"}]').padEnd(16);
    expect(plus).toContain('+');
    expect(checkOf(unwrap(post(`crc=${crc(plus)}&data_list=${plus}`)))).toBe('java-hash-code (fits the data)');
  });

  test('alone names the protocol when the data did not decode', () => {
    const noise = base64(Uint8Array.from({ length: 60 }, (_, index) => (index * 151 + 7) & 0xff));
    expect(unwrap(post(form({ crc: crc(noise), data_list: noise }))).protocol).toBe('sensors-analytics');
  });
});

describe('nothing else is taken for it', () => {
  test.each([
    ['Mixpanel', post(form({ data: base64(JSON.stringify({ event: 'a', properties: { distinct_id: 'x' } })) }))],
    ['a data field of words', post('data=an-invented-sentence-of-some-length&crc=17')],
    ['a checksum of next to nothing', post(`data_list=a&crc=${crc('a')}`)],
    ['events outside of its fields', post(JSON.stringify([event]))],
    ['a form of another kind', post('name=Ada&mail=ada%40example.org')],
  ])('%s', (_, message) => {
    expect(unwrap(message)).toMatchObject({ protocol: null, events: [] });
  });
});
