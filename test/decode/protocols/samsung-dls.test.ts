import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import samsungDls from '../../../src/decode/protocols/samsung-dls.ts';
import type { Message } from '../../../src/model/index.ts';
import { get, post } from '../message.ts';
import { foreignTo } from './foreign.ts';

const ts = '2020-04-30T12:40';
const tid = '725-399-1029384';
const sign = (text: string): string => createHash('sha256').update(`${text}RSSAV1wsc2s314SAamk`).digest('hex');
const target = (hc = sign(tid + ts)): string => `/v1/logs?ts=${encodeURIComponent(ts)}&type=uix&tid=${tid}&hc=${hc}`;
const records = ['ts=1588243200123\u0002t=ev\u0002en=search', 'ts=1588243200124\u0002t=pv\u0002pn=home'];
const batch = (body: Uint8Array | string, hc?: string): Message => ({ ...post(body), target: target(hc) });

describe('fires', () => {
  test.each([
    [
      'gzip as announced',
      { ...batch(gzipSync(records.join('\u000e'))), headers: [['Content-Encoding', 'gzip']] as const },
    ],
    ['gzip without a word', batch(gzipSync(records.join('\u000e')))],
    ['in the clear', batch(records.join('\u000e'))],
  ])('a batch is split at U+000E: %s', (_, message) => {
    const { protocol, events, nodes } = unwrap(message);
    expect(protocol).toBe('samsung-dls');
    expect(events.map(({ name, pointer, properties }) => [name, pointer, properties])).toEqual([
      [null, '/0', JSON.stringify(records[0])],
      [null, '/1', JSON.stringify(records[1])],
    ]);
    expect(nodes.find(({ id }) => id === events[0]?.payloadId)?.outcome).toEqual({
      kind: 'structured',
      format: 'samsung-dls records',
    });
  });

  test('a record alone, under a content coding that does not exist', () => {
    const { protocol, events } = unwrap({ ...batch(records[0]!), headers: [['Content-Encoding', 'text']] });
    expect(protocol).toBe('samsung-dls');
    expect(events).toMatchObject([{ pointer: '', properties: JSON.stringify(records[0]) }]);
  });

  test('a body that cannot be read makes no events', () => {
    const noise = Uint8Array.from({ length: 64 }, (_, index) => (index * 151 + 199) & 0xff);
    expect(unwrap(batch(noise))).toMatchObject({ protocol: 'samsung-dls', events: [] });
  });

  test('a query without a body is named', () => {
    expect(unwrap(get(target()))).toMatchObject({ protocol: 'samsung-dls', events: [] });
  });
});

describe('silent', () => {
  test.each(foreignTo())('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(samsungDls.id);
  });

  test.each([
    ['a hash of something else', sign(`${ts}${tid}`)],
    ['a hash without the constant', createHash('sha256').update(`${tid}${ts}`).digest('hex')],
    ['no hash', 'x'],
  ])('%s', (_, hc) => {
    expect(unwrap(batch(records.join('\u000e'), hc))).toMatchObject({ protocol: null, events: [] });
  });
});
