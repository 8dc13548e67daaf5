import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import umeng from '../../../src/decode/protocols/umeng.ts';
import { claims, fixture, post, rootOf } from '../message.ts';
import { binary, compact, envelope, SIGNATURE } from '../thrift-bytes.ts';
import { foreignTo } from './foreign.ts';
import { cbc } from './sealing.ts';

const IV = Buffer.from('0a010b05040f070917030106080c0d5b', 'hex');
const KEY = Buffer.from(SIGNATURE, 'hex').subarray(1, 17);
const batch = JSON.stringify({
  header: { oaid: 'oaid-7' },
  analytics: { sessions: [{ id: 'S1', start_time: 1588243200123 }] },
});
const packed = deflateSync(batch);

describe('fires', () => {
  test.each([
    ['compact, codex 0', { codex: 0, encoding: compact }, 'thrift.7 > zlib', 'binary'],
    ['binary, codex 0', { codex: 0, encoding: binary }, 'thrift.7 > zlib', 'binary'],
    ['compact, codex 1', { codex: 1, encoding: compact }, 'thrift.7 > aes > zlib', 'key-in-message'],
    ['binary, codex 1', { codex: 1, encoding: binary }, 'thrift.7 > aes > zlib', 'key-in-message'],
  ])('%s', (_, how, trail, grade) => {
    const message = post(envelope(how.codex === 1 ? cbc(packed, KEY, IV) : packed, how));
    const { protocol, events, nodes } = unwrap(message);
    expect(protocol).toBe('umeng');
    expect(events).toMatchObject([{ name: 'sessions', time: 1588243200123, identity: { oaid: 'oaid-7' } }]);
    expect(nodes.find(({ id }) => id === events[0]?.payloadId)).toMatchObject({ trail, grade, text: batch });
    for (const node of nodes) expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });

  test('the capture shows what was planted', () => {
    expect(unwrap(fixture('captures/KNOWN-umeng-compact-codex1.bin'))).toMatchObject({
      protocol: 'umeng',
      grade: 'key-in-message',
      events: [
        {
          payloadId: 'x1:request.body/thrift.7/aes.0/zlib.0',
          identity: { imei: '867000041234567', android_id: '9774d56d682e549c', mac: 'f8:a4:5f:12:34:56' },
          time: 1588243200123,
        },
      ],
    });
  });

  test.each([
    ['under another key', 1, cbc(packed, Buffer.alloc(16, 9), IV)],
    ['of a codex that nobody knows', 9, cbc(packed, KEY, IV)],
  ])('what stays closed is named and sealed: %s', (_, codex, sealed) => {
    const { protocol, events, nodes } = unwrap(post(envelope(sealed, { codex })));
    expect({ protocol, events }).toEqual({ protocol: 'umeng', events: [] });
    expect(nodes.find(({ id }) => id.endsWith('/thrift.7'))).toMatchObject({
      outcome: { kind: 'sealed' },
      grade: 'opaque',
      children: [],
    });
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-umeng'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(umeng.id);
  });

  test('an envelope whose checksum does not fit is opened with no key of its own', () => {
    const checksum = 'd41d8cd98f00b204e9800998ecf8427e';
    const message = post(envelope(cbc(packed, KEY, IV), { codex: 1, checksum }));
    expect(unwrap(message)).toMatchObject({ protocol: null, events: [] });
    expect(claims(message)).not.toContain('aes');
  });

  test('an envelope that was cut off', () => {
    expect(unwrap(post(envelope(packed, { codex: 0 }).subarray(0, -1))).protocol).toBeNull();
  });
});
