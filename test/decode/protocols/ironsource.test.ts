import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import ironsource from '../../../src/decode/protocols/ironsource.ts';
import { claims, get, post, rootOf } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { cbc } from './sealing.ts';

const KEY = 'C38FB23A402222A0C17D34A92F971D1F';
const seal = (text: string, key = KEY): string => cbc(text, key, new Uint8Array(16)).toString('base64');
const batch = JSON.stringify({
  advertisingId: '38400000-8cf0-11bd-b23e-10b96e40000d',
  InterstitialEvents: [{ eventId: 1001, timestamp: 1588243200123 }],
  events: [{ eventId: 14, timestamp: 1588243200124 }, null],
});

describe('fires', () => {
  test('a table with sealed data is opened and split', () => {
    const { protocol, events, nodes, grade } = unwrap(post(JSON.stringify({ table: 'any', data: seal(batch) })));
    expect({ protocol, grade }).toEqual({ protocol: 'ironsource', grade: 'key-hard-coded' });
    expect(events.map(({ name, time, pointer }) => [name, time, pointer])).toEqual([
      ['14', 1588243200124, '/events/0'],
      ['1001', 1588243200123, '/InterstitialEvents/0'],
    ]);
    expect(events[0]?.identity).toEqual({ advertisingId: '38400000-8cf0-11bd-b23e-10b96e40000d' });
    expect(nodes.find(({ text }) => text === batch)?.trail).toBe('json.data > base64 > aes');
    for (const node of nodes) expect(replay(rootOf(node).bytes, stepsOf(node))).toEqual(node.bytes);
  });

  test('a query with a sealed field is opened', () => {
    const inner = 'platform=android&applicationKey=7&advId=38400000-8cf0-11bd-b23e-10b96e40000d';
    const { protocol, nodes } = unwrap(get(`/sdk/v7?request=${encodeURIComponent(seal(inner))}`));
    expect(protocol).toBe('ironsource');
    expect(nodes.map(({ text }) => text)).toContain('38400000-8cf0-11bd-b23e-10b96e40000d');
  });
});

describe('silent', () => {
  test.each(foreignTo())('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(ironsource.id);
  });

  test.each([
    ['data under another key', JSON.stringify({ table: 'any', data: seal(batch, 'k'.repeat(32)) })],
    ['data in the clear', JSON.stringify({ table: 'any', data: batch })],
    ['sealed data without a table', JSON.stringify({ rows: 'any', data: seal(batch) })],
    ['noise that is sealed', JSON.stringify({ table: 'any', data: seal('\u0001\u0002\u0003\u0004\u0005\u0006') })],
  ])('%s', (_, body) => {
    expect(unwrap(post(body))).toMatchObject({ protocol: null, events: [] });
    expect(claims(post(body))).not.toContain('aes');
  });
});
