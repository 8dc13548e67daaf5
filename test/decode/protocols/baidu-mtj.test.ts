import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import baiduMtj from '../../../src/decode/protocols/baidu-mtj.ts';
import { claims, fixture, post, rootOf } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { cbc } from './sealing.ts';

const KEY = 'h9YLQoINGWyOBYYk';
const seal = (text: string, key = KEY): string => cbc(text, key, key).toString('base64');
const event = { i: 'search', l: 'an invented label', c: 1, t: 1588243200123 };
const body = (he: unknown, ev: unknown = [event, 'no event']): string => JSON.stringify({ he, pr: [], ev });

describe('fires', () => {
  test('the sealed fields are the identity of every event', () => {
    const he = { o: 'Android', i: seal('867000041234567'), mc: seal('f8a45f123456'), x: seal('wrong', 'k'.repeat(16)) };
    const { protocol, events, nodes } = unwrap(post(gzipSync(body(he))));
    expect(protocol).toBe('baidu-mtj');
    expect(events).toMatchObject([
      { name: 'search', time: 1588243200123, pointer: '/ev/0', properties: JSON.stringify(event) },
    ]);
    expect(events[0]?.identity).toEqual({ i: '867000041234567', mc: 'f8a45f123456' });
    const imei = nodes.find(({ text }) => text === '867000041234567');
    expect(imei).toMatchObject({ grade: 'key-hard-coded', trail: 'gzip > json.he.i > base64 > aes' });
    for (const node of nodes) expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });

  test('the capture shows what was planted', () => {
    expect(unwrap(fixture('captures/KNOWN-baidu-mtj.bin'))).toMatchObject({
      protocol: 'baidu-mtj',
      events: [
        {
          payloadId: 'x1:request.body/content-encoding.gzip',
          name: 'search',
          time: 1588243200123,
          identity: { i: '867000041234567', mc: 'f8a45f123456' },
          properties: '{"i":"search","l":"planted secret alpha","c":1,"t":1588243200123}',
        },
      ],
    });
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-baidu'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(baiduMtj.id);
  });

  test.each([
    ['nothing sealed in the header', body({ i: '867000041234567' })],
    ['another key', body({ i: seal('867000041234567', 'k'.repeat(16)) })],
    ['a sealed field in another place', JSON.stringify({ he: {}, ev: [{ i: seal('867000041234567') }] })],
    ['no events', JSON.stringify({ he: { i: seal('867000041234567') } })],
    ['a header that is a list', body([seal('867000041234567')])],
  ])('%s', (_, text) => {
    expect(unwrap(post(text))).toMatchObject({ protocol: null, events: [] });
    expect(claims(post(text))).not.toContain('aes');
  });
});
