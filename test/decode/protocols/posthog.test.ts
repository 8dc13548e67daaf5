import { gzipSync } from 'node:zlib';
import { describe } from 'vitest';
import { fixture, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const event = {
  uuid: '01a2047c-470b-7b2a-9435-60be2c0c272c',
  event: '$screen',
  distinct_id: 'p-1',
  properties: { $lib: 'posthog-android', $lib_version: '3.1.0', $device_id: 'd-1' },
  timestamp: '2026-11-22T18:19:43.243Z',
};
const known = { name: '$screen', time: 1795371583243, identity: { distinct_id: 'p-1', $device_id: 'd-1' } };
const own = { event: 'tap', distinct_id: 'p-1', properties: {} };

describe('posthog', () => {
  fires('posthog', [
    ['posthog.001', fixture('captures/posthog.001.bin'), [{ name: 'page_view' }, { name: '$identify' }]],
    [
      'a batch, gzip under text/plain',
      post(gzipSync(JSON.stringify({ api_key: 'k', batch: [event, event] }))),
      [known, known],
    ],
    ['a list without a key', post(JSON.stringify([event])), [known]],
    [
      'base64 in a form',
      post(`data=${encodeURIComponent(Buffer.from(JSON.stringify(event)).toString('base64'))}`),
      [known],
    ],
    [
      'one event of a program of ones own, by its key',
      post(JSON.stringify({ api_key: 'phc_0a', ...own })),
      [{ name: 'tap' }],
    ],
    ['a request for flags', post('{"token":"phc_0a","distinct_id":"p-1","groups":{}}'), []],
  ]);
  silent('posthog', [
    [
      'a batch of events without a library and a key of another make',
      post(JSON.stringify({ api_key: 'k', batch: [own] })),
    ],
    ['Sensors', post(JSON.stringify([{ ...event, lib: { $lib: 'Android' } }]))],
    ['a library without an id of the event', post(JSON.stringify([{ ...event, uuid: undefined }]))],
    ['Mixpanel', post('[{"event":"a","properties":{"distinct_id":"p","token":"t","mp_lib":"web"}}]')],
    ['a batch that is no list', post('{"api_key":"phc_0a","batch":{"event":"a","distinct_id":"p"}}')],
  ]);
  survives('posthog', post(JSON.stringify({ api_key: 'phc_0a', batch: [event] })));
});
