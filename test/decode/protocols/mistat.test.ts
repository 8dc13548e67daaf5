import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import mistat from '../../../src/decode/protocols/mistat.ts';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import { claims, fixture, post, rootOf } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { cbc, form } from './sealing.ts';

const IV = 'cfbsdfgsdfxccvd1';
const CONSTANT = Buffer.from('4ef8b4ac42dbc3f95320b73ae0edbd43', 'hex');
const SESSION = '00112233445566778899aabbccddeeff';
const batch = {
  aii: 'instance-7',
  ud: 9007199254740993n.toString(),
  es: [
    { e: 'open', ts: 1588243200123, ps: { url: 'https://clinic.example/' } },
    { e: 'close', ts: 'never', ps: 'not an object' },
    'no event',
  ],
};
const sidOf = (text: string, key: Uint8Array = CONSTANT): string => cbc(text, key, IV).toString('hex');
const payload = cbc(gzipSync(JSON.stringify(batch)), Buffer.from(SESSION, 'hex'), IV).toString('base64');
const upload = (change: Readonly<Record<string, string>> = {}): string =>
  form({
    ...{ p: payload, sv: '3.0.16', rg: 'DE', pv: '3.0', ai: '1000271', fc: '1' },
    ...{ sid: sidOf(`${SESSION}_1588243200123`), sn: '409db04b3d7ffd959cc0f68041314793' },
    ...change,
  });

describe('fires', () => {
  test('opens an upload with the key in sid and splits its events', () => {
    const { protocol, grade, events, nodes } = unwrap(post(upload()));
    expect({ protocol, grade }).toEqual({ protocol: 'mistat', grade: 'key-in-message' });
    expect(events.map(({ name, time, pointer, properties }) => [name, time, pointer, properties])).toEqual([
      ['open', 1588243200123, '/es/0', '{"url":"https://clinic.example/"}'],
      ['close', null, '/es/1', '{"e":"close","ts":"never","ps":"not an object"}'],
    ]);
    expect(events[0]?.identity).toEqual({ aii: 'instance-7', ud: '9007199254740993' });
    expect(nodes.find(({ id }) => id === events[0]?.payloadId)?.trail).toBe('form.p > base64 > aes > gzip');
  });

  test('every node replays from the raw bytes with no key at hand', () => {
    for (const node of unwrap(post(upload())).nodes) {
      expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
    }
  });

  test('the capture shows what was planted', () => {
    const { protocol, events } = unwrap(fixture('captures/KNOWN-mistat-v3-fc1.bin'));
    expect(protocol).toBe('mistat');
    expect(events).toMatchObject([
      {
        payloadId: 'x1:request.body/form.p/base64.0/aes.0/gzip.0',
        name: 'page_load_event_start',
        time: 1588243200123,
        identity: { aa: '38400000-8cf0-11bd-b23e-10b96e40000d', ai: '9774d56d682e549c', ud: '1234567890' },
        properties: '{"url":"https://secret-clinic.example/appointments?patient=Alice+Planted"}',
      },
    ]);
  });

  test('an upload with fc=0 is named and stays sealed', () => {
    const { protocol, grade, events, nodes } = unwrap(post(upload({ fc: '0', sid: 'session-of-the-server' })));
    expect({ protocol, grade, events }).toEqual({ protocol: 'mistat', grade: 'public-key', events: [] });
    expect(nodes.find(({ name }) => name === 'p')?.outcome).toEqual({
      kind: 'sealed',
      why: 'AES with a session key that was agreed under an RSA-1024 public key (fc=0, sid of 21 characters)',
    });
  });

  test('the request for a session key is named', () => {
    const { protocol, nodes } = unwrap(post(form({ skey_rsa: Buffer.alloc(128, 200).toString('base64') })));
    expect(protocol).toBe('mistat');
    expect(nodes.find(({ name }) => name === 'skey_rsa')).toMatchObject({
      outcome: { kind: 'structured', format: 'wrapped session key' },
      grade: 'public-key',
    });
  });
});

describe('stays closed, and says so', () => {
  test.each([
    ['a sid under another constant', { sid: sidOf(`${SESSION}_1588243200123`, Buffer.alloc(16, 7)) }],
    ['a sid that holds something else', { sid: sidOf('a sentence of the wrong shape, as long as a key and a time') }],
    ['a sid that is no hex', { sid: 'x'.repeat(96) }],
    ['a payload under another key', { p: cbc(gzipSync('{}'), Buffer.alloc(16, 9), IV).toString('base64') }],
  ])('%s', (_, change) => {
    const { protocol, events, nodes } = unwrap(post(upload(change)));
    expect({ protocol, events }).toEqual({ protocol: 'mistat', events: [] });
    expect(nodes.find(({ name }) => name === 'p')).toMatchObject({ outcome: { kind: 'sealed' }, grade: 'opaque' });
    expect(claims(post(upload(change))).filter((decoder) => decoder === 'gzip')).toEqual([]);
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-mistat'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(mistat.id);
  });

  test.each([
    ['a field is missing', upload().replace('&pv=3.0', '')],
    ['sn is no MD5', upload({ sn: '1234' })],
    ['fc is something else', upload({ fc: '2' })],
    ['p is no base64 of whole blocks', upload({ p: 'aGVsbG8gd29ybGQgb2YgdGV4dHM=' })],
    ['a wrapped key of another size', form({ skey_rsa: Buffer.alloc(64, 200).toString('base64') })],
  ])('%s', (_, body) => {
    expect(unwrap(post(body))).toMatchObject({ protocol: null, events: [] });
  });
});

test('a message full of locks ends', () => {
  const { protocol, partial } = unwrap(post(Array.from({ length: 200 }, () => upload()).join('\n')));
  expect([null, 'mistat']).toContain(protocol);
  expect(partial === null || partial === 'nodes').toBe(true);
});
