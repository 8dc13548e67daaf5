import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import umengPush from '../../../src/decode/protocols/umeng-push.ts';
import { claims, post, rootOf } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { cbc, form } from './sealing.ts';

const seal = (text: string, key = 'uLi4/f4+Pb39.T19'): string => cbc(text, key, 'nmeug.f9/Om+L823').toString('base64');
const inner = JSON.stringify({ device_token: 'an invented token', imei: '867000041234567' });

describe('fires', () => {
  test.each([
    ['a body', seal(inner), 'base64 > aes'],
    ['a field of a form', form({ content: seal(inner) }), 'form.content > base64 > aes'],
  ])('%s', (_, body, trail) => {
    const { protocol, events, nodes } = unwrap(post(body));
    expect({ protocol, events }).toEqual({ protocol: 'umeng-push', events: [] });
    expect(nodes.find(({ text }) => text === inner)).toMatchObject({ trail, grade: 'key-hard-coded' });
    expect(nodes.map(({ text }) => text)).toContain('867000041234567');
    for (const node of nodes) expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });
});

describe('silent', () => {
  test.each(foreignTo())('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(umengPush.id);
  });

  test.each([
    ['another key', seal(inner, 'k'.repeat(16))],
    ['a field of another document', JSON.stringify({ content: seal(inner) })],
    ['noise that is sealed', seal('\u0001\u0002\u0003\u0004\u0005\u0006\u0007')],
    ['a body that was cut off', seal(inner).slice(0, -24)],
  ])('%s', (_, body) => {
    expect(unwrap(post(body)).protocol).toBeNull();
    expect(claims(post(body))).not.toContain('aes');
  });
});
