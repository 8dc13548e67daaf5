import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { umengEvents } from '../../../src/decode/umeng/batch-events.ts';
import type { Event } from '../../../src/model/index.ts';
import { post } from '../message.ts';

const eventsOf = (body: string): readonly Event[] => umengEvents(bodyOf(unwrap(post(body)).nodes)!);

test('each object in a list is a row, named by itself or by its list', () => {
  const header = '"header":{"oaid":"o","imei":867000041234567,"appkey":"k"}';
  const lists = '"analytics":{"sessions":[{"id":"S","start_time":1588243200123}],"a/b":[{"name":"search"},7],"x":{}}';
  expect(eventsOf(`{${header},${lists}}`)).toMatchObject([
    { name: 'sessions', time: 1588243200123, pointer: '/analytics/sessions/0' },
    { name: 'search', time: null, pointer: '/analytics/a~1b/0', properties: '{"name":"search"}' },
  ]);
  expect(eventsOf(`{${header},${lists}}`)[0]?.identity).toEqual({ oaid: 'o', imei: '867000041234567' });
});

test.each(['{"header":{}}', '{"analytics":[{"name":"a"}]}', '{"analytics":{"list":[1,[{"name":"a"}]]}}', '[]'])(
  'nothing is made of %s',
  (body) => {
    expect(eventsOf(body)).toEqual([]);
  },
);
