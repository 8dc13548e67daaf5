import { createCipheriv, createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import onetrack from '../../../src/decode/protocols/onetrack.ts';
import type { Header } from '../../../src/model/index.ts';
import { analystKey, claims, fixture, post } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { form } from './sealing.ts';

const head = {
  app_id: '31000402765',
  instance_id: 'instance-7',
  instance_id_type: 'uuid',
  uid: '',
  e_ts: 1588243200123,
};
const batch = [
  { H: { event: 'open', ...head }, B: { page: 'https://clinic.example/' } },
  { H: { event: 'close', ...head, uid: 'account-7' }, B: {} },
];
const HEADERS: readonly Header[] = [
  ['OT_SID', 'c3lzdGVtLXNpZA'],
  ['OT_ts', '1588243200123'],
  ['OT_sender', 'com.example.app'],
  ['OT_protocol', '3.0'],
];

describe('fires', () => {
  test('a plain batch is split', () => {
    const { protocol, events, grade } = unwrap(post(JSON.stringify(batch)));
    expect({ protocol, grade }).toEqual({ protocol: 'onetrack', grade: 'plain' });
    expect(events.map(({ name, time, identity, pointer }) => [name, time, identity, pointer])).toEqual([
      ['open', 1588243200123, { instance_id: 'instance-7' }, '/0'],
      ['close', 1588243200123, { instance_id: 'instance-7', uid: 'account-7' }, '/1'],
    ]);
  });

  test('the capture is named and sealed, and nothing of it is claimed', () => {
    const message = fixture('captures/KNOWN-onetrack-sealed.bin');
    const { protocol, grade, events, nodes } = unwrap(message);
    expect({ protocol, grade, events }).toEqual({ protocol: 'onetrack', grade: 'public-key', events: [] });
    expect(nodes.find(({ root }) => root === 'request.body')).toMatchObject({
      outcome: { kind: 'sealed', why: expect.stringContaining('OT_SID') as string },
      size: 192,
      children: [],
    });
    expect(claims(message)).toEqual([]);
  });

  test('with the session key of an analyst it is split', () => {
    const cipher = createCipheriv('aes-128-ecb', '0123456789abcdef', null);
    const sealed = Buffer.concat([cipher.update(gzipSync(JSON.stringify(batch))), cipher.final()]);
    const { protocol, grade, events } = unwrap(post(sealed, HEADERS), { keys: [analystKey('0123456789abcdef')] });
    expect({ protocol, grade }).toEqual({ protocol: 'onetrack', grade: 'key-from-device' });
    expect(events.map(({ name }) => name)).toEqual(['open', 'close']);
  });

  test('the request for a session is named by its signature', () => {
    const secretKey = Buffer.alloc(128, 200).toString('base64');
    const sign = createHash('md5').update(`secretKey${secretKey}miui_sdkconfig_jafej!@#)(*e@!#`).digest('hex');
    const { protocol, nodes } = unwrap(post(form({ secretKey, sign })));
    expect(protocol).toBe('onetrack');
    expect(nodes.find(({ name }) => name === 'secretKey')?.grade).toBe('public-key');
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-onetrack'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(onetrack.id);
  });

  test.each([
    ['an element without a body', JSON.stringify([...batch, { H: { event: 'x', ...head } }])],
    ['an element without an app', JSON.stringify([{ H: { event: 'x', instance_id: 'i' }, B: {} }])],
    ['one record and no list', JSON.stringify(batch[0])],
    ['another list with an instance', JSON.stringify([{ instance_id: 'i', event: 'x', app_id: '1' }])],
  ])('%s', (_, body) => {
    expect(unwrap(post(body))).toMatchObject({ protocol: null, events: [] });
  });

  test('the headers over a text', () => {
    expect(unwrap(post('a text of some length, not sealed', HEADERS)).protocol).toBeNull();
  });
});
