import { gzipSync } from 'node:zlib';
import { describe } from 'vitest';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const logged = { eventTimeMs: 1588243200123, eventUptimeMs: 5, sourceExtension: 'CgRwYWdlEgZjbGluaWM=' };
const request = {
  clientInfo: { clientType: 'ANDROID_FIREBASE' },
  logSourceName: 'FIREPERF',
  logEvent: [logged, logged],
};
const batch = { logRequest: [request, { ...request, logSourceName: 'GDT_CLIENT_METRICS', logEvent: [logged] }] };
const browser = {
  request_time_ms: '1588243200124',
  log_source: 462,
  log_event: [{ event_time_ms: '1588243200123', source_extension_json_proto3: '{"gmp_app_id":"1:2:web:3"}' }],
};

describe('firelog', () => {
  fires('firelog', [
    [
      'two logs of Android, compressed',
      post(gzipSync(JSON.stringify(batch))),
      ['FIREPERF', 'FIREPERF', 'GDT_CLIENT_METRICS'].map((name) => ({ name, time: 1588243200123 })),
    ],
    ['one request of a browser', post(JSON.stringify(browser)), [{ name: '462', time: 1588243200123 }]],
    ['a list of them', post(JSON.stringify({ log_request: [browser] })), [{ name: '462' }]],
  ]);
  silent('firelog', [
    ['a log without a name', post(JSON.stringify({ logRequest: [{ ...request, logSourceName: undefined }] }))],
    [
      'an event without a content',
      post(JSON.stringify({ ...browser, log_event: [{ event_time_ms: '1588243200123' }], x: 'extension' })),
    ],
    [
      'a time that is none',
      post(JSON.stringify({ ...browser, log_event: [{ ...browser.log_event[0], event_time_ms: 'now' }] })),
    ],
  ]);
  survives('firelog', post(JSON.stringify(batch)));
});
