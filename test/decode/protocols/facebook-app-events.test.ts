import { describe } from 'vitest';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const list = JSON.stringify([
  { _eventName: 'fb_mobile_activate_app', _logTime: 1588243200, _ui: 'MainActivity' },
  { _eventName: 'fb_mobile_search', _logTime: 1588243201, fb_search_string: 'planted secret alpha' },
]);
const fields = {
  event: 'CUSTOM_APP_EVENTS',
  advertiser_id: '38400000-8cf0-11bd-b23e-10b96e40000d',
  anon_id: 'XZ5f0c1e2d',
  extinfo: '["a2","com.example","7","1.0","10"]',
};
const form = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
const multipart = Object.entries({ ...fields, custom_events: list })
  .map(([name, value]) => `--b0\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  .join('');
const identity = { advertiser_id: fields.advertiser_id, anon_id: 'XZ5f0c1e2d' };
const known = [
  { name: 'fb_mobile_activate_app', time: 1588243200000, identity },
  { name: 'fb_mobile_search', time: 1588243201000, identity },
];

describe('facebook-app-events', () => {
  fires('facebook-app-events', [
    ['a form', post(form({ format: 'json', ...fields, custom_events: list })), known],
    ['a multipart form', post(`${multipart}--b0--\r\n`), known],
    ['JSON with the list as a text', post(JSON.stringify({ ...fields, custom_events: list })), known],
    [
      'JSON with the list in it',
      post(JSON.stringify({ ...fields, custom_events: JSON.parse(list) as unknown })),
      known,
    ],
    [
      'an installation',
      post(form({ ...fields, event: 'MOBILE_APP_INSTALL' })),
      [{ name: 'MOBILE_APP_INSTALL', time: null, identity }],
    ],
  ]);
  silent('facebook-app-events', [
    ['another event', post(form({ ...fields, event: 'LOGIN' }))],
    ['no list of the device', post(form({ ...fields, extinfo: '' }))],
    ['nobody', post(form({ ...fields, anon_id: '', advertiser_id: '' }))],
    ['a document that talks about it', post('{"event":"CUSTOM_APP_EVENTS","text":"\\"extinfo\\""}')],
  ]);
  survives('facebook-app-events', post(form({ ...fields, custom_events: list })));
});
