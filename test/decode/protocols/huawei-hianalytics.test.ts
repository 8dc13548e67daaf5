import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import huaweiHianalytics from '../../../src/decode/protocols/huawei-hianalytics.ts';
import { post } from '../message.ts';
import { foreignTo } from './foreign.ts';

const noise = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * at * 151 + at * 7 + 9) & 255));
const header = {
  ...{ protocol_version: '3', compress_mode: '1', serviceid: 'hmshioperqrt', appid: 'com.example.app', hmac: '' },
  ...{ chifer: noise(256).toString('hex'), timestamp: '1588243200123', servicetag: 'tag', requestid: 'r-1' },
};
const event = noise(160).toString('hex');
const body = (head: object = header, sealed: unknown = event): Buffer =>
  deflateSync(JSON.stringify({ header: head, event: sealed }));

describe('fires', () => {
  test.each([
    [
      'a wrapped key in hex',
      header,
      'public-key',
      'Hex of whole cipher blocks beside a wrapped session key (chifer, 256 bytes)',
    ],
    [
      'a wrapped key in base64',
      { ...header, chifer: noise(384).toString('base64') },
      'public-key',
      'Hex of whole cipher blocks beside a wrapped session key (chifer, 384 bytes)',
    ],
    ['no key', { ...header, chifer: '' }, 'opaque', 'Hex of whole cipher blocks, and no key beside them'],
    [
      'a text that is no wrapped key',
      { ...header, chifer: 'abc' },
      'opaque',
      'Hex of whole cipher blocks, and no key beside them',
    ],
  ])('the event is sealed and says so: %s', (_, head, grade, why) => {
    const { protocol, events, nodes } = unwrap(post(body(head)));
    expect({ protocol, events }).toEqual({ protocol: 'huawei-hianalytics', events: [] });
    expect(nodes.find(({ name }) => name === 'event')).toMatchObject({
      outcome: { kind: 'sealed', why },
      grade,
      children: [],
    });
    expect(nodes.map(({ text }) => text)).toContain('com.example.app');
  });

  test('an event that is not sealed is left as it is', () => {
    const { protocol, nodes } = unwrap(post(body(header, [{ name: 'an invented event' }])));
    expect(protocol).toBe('huawei-hianalytics');
    expect(nodes.filter(({ outcome }) => outcome.kind === 'sealed')).toEqual([]);
    expect(nodes.map(({ text }) => text)).toContain('an invented event');
  });
});

describe('silent', () => {
  test.each(foreignTo())('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(huaweiHianalytics.id);
  });

  test.each(['protocol_version', 'compress_mode', 'serviceid', 'appid', 'timestamp', 'servicetag', 'requestid'])(
    'a header without %s',
    (name) => {
      const head = Object.fromEntries(Object.entries(header).filter(([each]) => each !== name));
      expect(unwrap(post(body(head))).protocol).toBeNull();
    },
  );

  test('a header without an event', () => {
    expect(unwrap(post(JSON.stringify({ header }))).protocol).toBeNull();
  });
});
