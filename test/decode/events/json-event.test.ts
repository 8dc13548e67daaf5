import { expect, test } from 'vitest';
import type { EventKeys } from '../../../src/decode/events/json-event.ts';
import { jsonEvent } from '../../../src/decode/events/json-event.ts';
import { jsonReader } from '../../../src/decode/events/json-reader.ts';

const keys: EventKeys = {
  name: ['event', 'type'],
  unnamed: 'update',
  time: ['properties/time', 'at'],
  identity: ['properties/id', 'user/id', 'account'],
  properties: ['properties', ''],
};
const place = { payloadId: 'p', pointer: '/0', protocol: 'x' };
const event = (json: string): unknown => jsonEvent(jsonReader(json), keys, place);

test('the first of several paths counts, long numbers keep their digits', () => {
  expect(
    event(
      '{"type":"b","event":"a","at":1588243200,"properties":{"id":"i","n":1.0},"user":{"id":12345678901234567890}}',
    ),
  ).toEqual({
    ...place,
    name: 'a',
    time: 1588243200000,
    identity: { id: 'i', 'user.id': '12345678901234567890' },
    properties: '{"id":"i","n":1.0}',
  });
});

test('what is empty, null, a list or an object is left out', () => {
  const json = '{"event":["a"],"type":"","at":null,"user":{"id":{"x":1}},"account":null}';
  expect(event(json)).toEqual({ ...place, name: 'update', time: null, identity: {}, properties: json });
});
