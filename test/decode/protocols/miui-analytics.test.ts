import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import miuiAnalytics from '../../../src/decode/protocols/miui-analytics.ts';
import { fixture, post } from '../message.ts';
import { foreignTo } from './foreign.ts';
import { form } from './sealing.ts';

const head = { app_id: '1', gaid: 'gaid-7', st: '1588243200123' };
const records = [
  { H: { event: 'VIEW' }, B: { url: 'https://clinic.example/' } },
  { H: { event: 'CLICK', imei: 'imei-7' }, B: {} },
];
const base64url = (data: string | Uint8Array): string =>
  Buffer.from(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
const upload = (value: string, more: Readonly<Record<string, string>> = {}): string =>
  form({ value, sign: 'd41d8cd98f00b204e9800998ecf8427e', ts: '1588243200123', nonce: 'a1b2', ...more });
const batch = JSON.stringify({ H: head, B: records });

describe('fires', () => {
  test.each([
    ['plain base64url', base64url(batch), 'encoded', 'form.value > base64'],
    ['base64url of gzip', base64url(gzipSync(batch)), 'compressed', 'form.value > base64 > gzip'],
  ])('%s', (_, value, grade, trail) => {
    const { protocol, events, nodes, grade: seen } = unwrap(post(upload(value, { gzip: '1' })));
    expect({ protocol, grade: seen }).toEqual({ protocol: 'miui-analytics', grade });
    expect(events.map(({ name, pointer, identity }) => [name, pointer, identity])).toEqual([
      ['VIEW', '/B/0', { gaid: 'gaid-7' }],
      ['CLICK', '/B/1', { gaid: 'gaid-7', imei: 'imei-7' }],
    ]);
    expect(events[0]?.properties).toBe('{"url":"https://clinic.example/"}');
    expect(nodes.find(({ id }) => id === events[0]?.payloadId)?.trail).toBe(trail);
  });

  test('the capture shows what was planted', () => {
    expect(unwrap(fixture('captures/KNOWN-miui-spock-b64url.bin'))).toMatchObject({
      protocol: 'miui-analytics',
      events: [
        {
          payloadId: 'x1:request.body/form.value/base64.0',
          name: 'VIEW',
          identity: { gaid: '38400000-8cf0-11bd-b23e-10b96e40000d', aaid: '9774d56d682e549c' },
          properties: '{"activity":"com.miui.securitycenter/.MainActivity","url":"https://secret-clinic.example/"}',
        },
      ],
    });
  });
});

describe('silent', () => {
  test.each(foreignTo('KNOWN-miui'))('%s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(miuiAnalytics.id);
  });

  test.each([
    ['a form without a signature', form({ value: base64url(batch), ts: '1' })],
    ['records outside of a form', batch],
    ['no list', upload(base64url(JSON.stringify({ H: head, B: {} })))],
    ['an empty list', upload(base64url(JSON.stringify({ H: head, B: [] })))],
    ['an element that is no record', upload(base64url(JSON.stringify({ H: head, B: [...records, 1] })))],
    ['no head', upload(base64url(JSON.stringify({ B: records })))],
    ['a list for a batch', upload(base64url(JSON.stringify(records)))],
    ['a broken document', upload(base64url(batch.slice(0, -9)))],
  ])('%s', (_, body) => {
    expect(unwrap(post(body))).toMatchObject({ protocol: null, events: [] });
  });
});
