import { describe } from 'vitest';
import { fixture, get, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const fields = {
  app_key: 'k',
  device_id: 'd-1',
  sdk_name: 'java-native-android',
  sdk_version: '22.06.0',
  timestamp: '1588243200123',
};
const pairs = (more: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ ...fields, ...more }).toString();
const listed = [
  { key: '[CLY]_view', count: 1, timestamp: 1588243200999, segmentation: { name: 'Home' } },
  { key: 'tap', count: 2 },
];
const identity = { device_id: 'd-1' };
const bulk = [
  { ...fields, begin_session: 1, metrics: { _os: 'Android' } },
  { ...fields, timestamp: 1588243200456, events: listed },
];

describe('countly', () => {
  fires('countly', [
    ['countly.001', fixture('captures/countly.001.bin'), [{ name: 'begin_session', time: 1795370753683 }]],
    ['web-countly.001, which asks for settings', fixture('captures/web-countly.001.bin'), []],
    [
      'a list of events; one without a time has that of the request',
      post(pairs({ events: JSON.stringify(listed) })),
      [
        { name: '[CLY]_view', time: 1588243200999, identity, properties: '{"name":"Home"}' },
        { name: 'tap', time: 1588243200123, identity, properties: '{}' },
      ],
    ],
    [
      'the end of a session with its last seconds is one event, the user is another',
      get(`/i?${pairs({ end_session: '1', session_duration: '12', user_details: '{"email":"a@b.example"}' })}`),
      [{ name: 'end_session' }, { name: 'user_details', properties: '{"email":"a@b.example"}' }],
    ],
    [
      'a list of requests',
      post(`requests=${encodeURIComponent(JSON.stringify(bulk))}`),
      [
        { name: 'begin_session', time: 1588243200123, identity, properties: '{"_os":"Android"}' },
        { name: '[CLY]_view', time: 1588243200999, identity },
        { name: 'tap', time: 1588243200456, identity },
      ],
    ],
  ]);
  silent('countly', [
    ['another form with a key and a device', post('app_key=k&device_id=d-1&timestamp=1588243200123&events=%5B%5D')],
    ['a time that is none', post(pairs({ timestamp: 'now' }))],
    ['a document of the same words that is no list', post(JSON.stringify(bulk[0]))],
  ]);
  survives('countly', post(pairs({ events: JSON.stringify(listed) })));
});
