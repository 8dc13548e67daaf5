import { describe } from 'vitest';
import type { Message } from '../../../src/model/index.ts';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const old = {
  event_type: 'search',
  event_id: 7,
  session_id: 1588243200000,
  timestamp: 1588243200123,
  user_id: null,
  device_id: 'd-1',
  library: { name: 'amplitude-android', version: '2.39.8' },
  api_properties: { androidADID: 'g-1' },
  event_properties: { q: 'planted' },
};
const recent = {
  event_type: '[Amplitude] Application Opened',
  device_id: 'd-1',
  user_id: 'u-1',
  time: 1588243200123,
  insert_id: 'i-1',
  library: 'amplitude-analytics-android/1.16.8',
  event_properties: {},
};
const form = (...events: readonly unknown[]): string =>
  new URLSearchParams({
    v: '2',
    client: 'k',
    e: JSON.stringify(events),
    upload_time: '1588243200200',
    checksum: 'c',
  }).toString();
const at = (target: string, message: Message): Message => ({ ...message, target });
const bare = { event_type: 'tap', user_id: 'u-1' };

describe('amplitude', () => {
  fires('amplitude', [
    [
      'the form of the Android SDK',
      post(form(old, { ...old, event_type: '$identify', library: undefined })),
      [
        {
          name: 'search',
          time: 1588243200123,
          identity: { device_id: 'd-1', 'api_properties.androidADID': 'g-1' },
          properties: '{"q":"planted"}',
        },
        { name: '$identify' },
      ],
    ],
    [
      'JSON of the Kotlin SDK',
      post(JSON.stringify({ api_key: 'k', events: [recent], options: { min_id_length: 1 } })),
      [{ name: '[Amplitude] Application Opened', time: 1588243200123, identity: { user_id: 'u-1', device_id: 'd-1' } }],
    ],
    [
      'JSON of a program of ones own, on the path of the API',
      at('/2/httpapi', post(JSON.stringify({ api_key: 'k', events: [bare] }))),
      [{ name: 'tap', time: null }],
    ],
  ]);
  silent('amplitude', [
    ['the same on another path', post(JSON.stringify({ api_key: 'k', events: [bare] }))],
    ['events of nobody', at('/httpapi', post(JSON.stringify({ api_key: 'k', events: [{ event_type: 'tap' }] })))],
    ['a form whose e is no list of events', post('v=2&client=k&upload_time=1&e=%5B%7B%22a%22%3A%22b%22%7D%5D')],
    ['a list of events in another form', post(`events=${encodeURIComponent(JSON.stringify([old]))}`)],
  ]);
  survives('amplitude', post(form(old)));
});
