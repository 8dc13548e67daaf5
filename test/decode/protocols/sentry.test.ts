import { gzipSync } from 'node:zlib';
import { describe } from 'vitest';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const id = 'fc6d8c0c43fc4630ad850ee518f1b9d0';
const sdk = { name: 'sentry.java.android', version: '8.2.0' };
const event = {
  event_id: id,
  timestamp: 1588243200.123,
  platform: 'java',
  user: { id: 'u-1', ip_address: '203.0.113.7' },
  tags: { a: 'b' },
  sdk,
};
const session = { sid: 's-1', did: 'd-1', init: true, started: '2020-04-30T10:40:00.456Z', attrs: { release: 'x@1' } };
const lines = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const envelope = lines({ event_id: id, sdk }, { type: 'event', length: 100 }, event, { type: 'session' }, session);

const known = [
  {
    name: 'event',
    time: 1588243200123,
    identity: { 'user.id': 'u-1', 'user.ip_address': '203.0.113.7' },
    properties: '{"a":"b"}',
  },
  { name: 'session', time: 1588243200456, identity: { did: 'd-1' } },
];

describe('sentry', () => {
  fires('sentry', [
    ['an envelope of two items', post(envelope), known],
    ['compressed', post(gzipSync(`${envelope}\n`)), known],
    [
      'an SDK that says its project',
      post(lines({ dsn: `https://${id}@o1.ingest.example/42` }, { type: 'session' }, session)),
      known.slice(1),
    ],
    ['an event as it was sent before', post(JSON.stringify(event)), known.slice(0, 1)],
    [
      'an item without a text in it',
      post(lines({ sdk }, { type: 'client_report' }, { timestamp: 1588243200 })),
      [{ name: 'client_report', identity: {} }],
    ],
  ]);
  silent('sentry', [
    ['lines of a log', post(lines({ event_id: id, app: 'x' }, { type: 'event' }, { sdk: 'x' }))],
    ['an unknown item', post(lines({ sdk }, { type: 'metric-of-mine' }, { a: 'b' }))],
    ['an SDK of another name', post(JSON.stringify({ ...event, sdk: { name: 'mine', note: '"sentry.' } }))],
    ['an event without an id', post(JSON.stringify({ ...event, event_id: 'one' }))],
    ['settings that name the SDK', post(JSON.stringify({ sdk, event_id: id }))],
  ]);
  survives('sentry', post(envelope));
});
