import { describe } from 'vitest';
import type { Message } from '../../../src/model/index.ts';
import { fixture, get, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const at = (target: string, message: Message): Message => ({ ...message, target });
const base64 = (value: unknown): string => encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'));
const event = {
  event: 'search',
  properties: { token: 't0', distinct_id: 'p-1', time: 1588243200, mp_lib: 'android', $device_id: 'd-1' },
};
const bare = { event: 'search', properties: { token: 't0', distinct_id: 'p-1' } };
const known = { name: 'search', time: 1588243200000, identity: { distinct_id: 'p-1', $device_id: 'd-1' } };

describe('mixpanel', () => {
  fires('mixpanel', [
    ['mixpanel.001', fixture('captures/mixpanel.001.bin'), [{ name: 'page_view', time: null }]],
    ['one event, on a path that says nothing', get(`/x?data=${base64(event)}`), [known]],
    ['a batch in a form', post(`data=${base64([event, event])}&verbose=1`), [known, known]],
    ['a form that is not base64', post(`data=${encodeURIComponent(JSON.stringify([event]))}`), [known]],
    ['a JSON body', post(JSON.stringify([event])), [known]],
    [
      'without a library, on a path that does',
      at('/mp/track/?verbose=1', post(`data=${base64([bare])}`)),
      [{ time: null }],
    ],
    [
      'time in milliseconds',
      post(JSON.stringify([{ ...event, properties: { ...event.properties, time: 1588243200123 } }])),
      [{ time: 1588243200123 }],
    ],
    [
      'an update of a profile',
      post(
        `data=${base64([{ $token: 't0', $distinct_id: 'p-1', $time: 1588243200, $set_once: { $email: 'a@b.example' } }])}`,
      ),
      [{ name: '$set_once', identity: { $distinct_id: 'p-1' }, properties: '{"$email":"a@b.example"}' }],
    ],
  ]);
  silent('mixpanel', [
    ['the bare event on another path', post(`data=${base64([bare])}`)],
    [
      'PostHog in its clothes',
      at('/track', post(JSON.stringify([{ ...bare, properties: { ...bare.properties, $lib: 'web' } }]))),
    ],
    ['an event without a token', at('/track', post('[{"event":"a","properties":{"distinct_id":"token"}}]'))],
    ['a token that says nothing', at('/track', post('[{"event":"a","properties":{"distinct_id":"p","token":""}}]'))],
    ['an update of nothing', at('/engage', post('{"$token":"t","$distinct_id":"p"}'))],
  ]);
  survives('mixpanel', post(JSON.stringify([event])));
});
