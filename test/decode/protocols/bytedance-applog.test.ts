import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import applog from '../../../src/decode/protocols/bytedance-applog.ts';
import { claims, fixture, post } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { ttEncrypt } from './sealing.ts';

const batch = JSON.stringify({
  magic_tag: 'ss_app_log',
  header: { openudid: 'openudid-7' },
  event_v3: [{ event: 'search', params: '{"q":"an invented query"}' }, { event: 'leave' }],
});
const good = ttEncrypt(gzipSync(batch));

describe('fires', () => {
  test.each([
    ['sealed', good, 'key-derived'],
    ['plain', Buffer.from(batch), 'plain'],
    ['gzip alone', gzipSync(batch), 'compressed'],
  ])('%s, each event once', (_, body, grade) => {
    const { protocol, events, grade: seen } = unwrap(post(body));
    expect({ protocol, grade: seen }).toEqual({ protocol: 'bytedance-applog', grade });
    expect(events.map(({ name, identity }) => [name, identity])).toEqual([
      ['search', { openudid: 'openudid-7' }],
      ['leave', { openudid: 'openudid-7' }],
    ]);
    expect(events[0]?.properties).toBe('{"q":"an invented query"}');
  });

  test('whatever ttEncrypt sealed is named, events or not', () => {
    const { protocol, events, nodes } = unwrap(post(ttEncrypt(Buffer.from('{"header":{"a":"an invented value"}}'))));
    expect({ protocol, events }).toEqual({ protocol: 'bytedance-applog', events: [] });
    expect(nodes.map(({ text }) => text)).toContain('an invented value');
  });

  test('the capture shows what was planted', () => {
    expect(unwrap(fixture('captures/KNOWN-bytedance-tt.bin'))).toMatchObject({
      protocol: 'bytedance-applog',
      grade: 'key-derived',
      events: [
        {
          payloadId: 'x1:request.body/tt-encrypt.0/gzip.0',
          name: 'search',
          identity: { openudid: '9774d56d682e549c', gaid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
          properties: '{"q":"planted secret alpha"}',
        },
      ],
    });
  });

  test('the magic over something that does not open is named and sealed', () => {
    const message = post(good.map((byte, index) => (index === 10 ? byte ^ 1 : byte)));
    expect(unwrap(message)).toMatchObject({ protocol: 'bytedance-applog', events: [], grade: 'opaque' });
    expect(unwrap(message).nodes.at(-1)?.outcome).toMatchObject({ kind: 'sealed' });
    expect(claims(message)).toEqual([]);
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-bytedance'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(applog.id);
  });

  test.each([
    ['another tag', Buffer.from('{"magic_tag":"other","event_v3":[]}')],
    ['the tag as a value', Buffer.from('{"note":"\\"magic_tag\\":\\"ss_app_log\\""}')],
    ['the magic and no whole blocks', good.subarray(0, -3)],
    ['the magic alone', good.subarray(0, 6)],
  ])('%s', (_, body) => {
    expect(unwrap(post(body))).toMatchObject({ protocol: null, events: [] });
  });
});
