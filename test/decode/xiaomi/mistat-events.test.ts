import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import { unwrap } from '../../../src/decode/index.ts';
import type { Event } from '../../../src/model/index.ts';
import { isMistat, mistatEvents } from '../../../src/decode/xiaomi/mistat-events.ts';
import { post } from '../message.ts';

const eventsOf = (body: string): readonly Event[] => mistatEvents(bodyOf(unwrap(post(body)).nodes)!);

test('each element of es is a row with the identity of the batch', () => {
  expect(eventsOf('{"aii":"i","ud":12,"es":[{"e":"a","ts":1,"ps":{"n":9007199254740993}},{"e":"b"}]}')).toMatchObject([
    { name: 'a', time: 1, pointer: '/es/0', identity: { aii: 'i', ud: '12' }, properties: '{"n":9007199254740993}' },
    { name: 'b', time: null, pointer: '/es/1', properties: '{"e":"b"}' },
  ]);
});

test.each(['{"es":[{"e":"a"}]}', '{"aii":"i","es":{}}', '[{"e":"a"}]', '{"aii":"i","es":['])(
  'nothing is made of %s',
  (body) => {
    expect(eventsOf(body)).toEqual([]);
  },
);

test('elements that are no objects make no rows', () => {
  expect(eventsOf('{"aii":"i","es":[null,1,"text",[{"e":"a"}]]}')).toEqual([]);
  expect(isMistat({ aii: 'i', es: [] })).toBe(true);
});
