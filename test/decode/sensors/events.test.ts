import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { sensorsEvents } from '../../../src/decode/sensors/events.ts';
import { post } from '../message.ts';

const events = (json: string): ReturnType<typeof sensorsEvents> => sensorsEvents(unwrap(post(json)).nodes[1]!);

test('an event gives its name, time, identity and properties, numbers as they were sent', () => {
  const json =
    '[{"lib":{"$lib":"js"},"event":"search","time":1588243200123,"distinct_id":12345678901234567890,"login_id":"ada",' +
    '"identities":{"$identity_login_id":"ada"},"properties":{"n":12345678901234567890,"$device_id":"0042","$anonymization_id":"eA=="}}]';
  expect(events(json)).toEqual([
    {
      payloadId: 'x1:request.body',
      pointer: '/0',
      protocol: 'sensors-analytics',
      name: 'search',
      time: 1588243200123,
      identity: {
        distinct_id: '12345678901234567890',
        login_id: 'ada',
        $device_id: '0042',
        $anonymization_id: 'eA==',
        'identities.$identity_login_id': 'ada',
      },
      properties: '{"n":12345678901234567890,"$device_id":"0042","$anonymization_id":"eA=="}',
    },
  ]);
});

test('a single event has an empty pointer, one without a name goes by its type', () => {
  expect(events('{"distinct_id":"x","type":"profile_set","lib":{},"time":"later"}')).toMatchObject([
    { pointer: '', name: 'profile_set', time: null, properties: '{}', identity: { distinct_id: 'x' } },
  ]);
});

test('what is no event in a batch keeps its place and is left out', () => {
  const one = '{"distinct_id":"x","event":"e","lib":{}}';
  expect(events(`[17,${one},{"event":"other"},${one}]`).map(({ pointer }) => pointer)).toEqual(['/1', '/3']);
});
