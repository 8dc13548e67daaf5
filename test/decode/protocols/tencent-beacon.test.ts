import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import tencentBeacon from '../../../src/decode/protocols/tencent-beacon.ts';
import type { Header } from '../../../src/model/index.ts';
import { claims, post } from '../message.ts';
import { foreignTo } from './foreign.ts';

const noise = Uint8Array.from({ length: 300 }, (_, at) => (at * at * 151 + at * 7 + 9) & 255);
const HEADERS: readonly Header[] = [
  ['wup_version', '3.0'],
  ['TYPE_COMPRESS', '2'],
  ['encr_type', 'rsapost'],
  ['bea_key', 'an-invented-key'],
];

describe('fires', () => {
  test('the body is named and sealed, and nothing of it is claimed', () => {
    const { protocol, grade, events, nodes } = unwrap(post(noise, HEADERS));
    expect({ protocol, grade, events }).toEqual({ protocol: 'tencent-beacon', grade: 'public-key', events: [] });
    expect(nodes.at(-1)).toMatchObject({ outcome: { kind: 'sealed' }, size: 300, children: [] });
    expect(claims(post(noise, HEADERS))).toEqual([]);
  });
});

describe('silent', () => {
  test.each(foreignTo())('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(tencentBeacon.id);
  });

  test.each([0, 1, 2])('without header %i', (missing) => {
    expect(
      unwrap(
        post(
          noise,
          HEADERS.filter((_, index) => index !== missing),
        ),
      ).protocol,
    ).toBeNull();
  });

  test.each([
    ['another kind of encryption', noise, [...HEADERS.slice(0, 2), ['encr_type', 'none']] as readonly Header[]],
    ['a body that can be read', '{"event":"an invented event"}', HEADERS],
    ['no body', '', HEADERS],
  ])('%s', (_, body, headers) => {
    expect(unwrap(post(body, headers)).protocol).toBeNull();
  });
});
