import { expect, test } from 'vitest';
import { formEvents, listedEvent } from '../../../src/decode/countly/form-events.ts';
import { formsWith } from '../../../src/decode/events/fields.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

test('a report and the listed events point to where they stand', () => {
  const body = `device_id=d&timestamp=1588243200123&crash=x&events=${encodeURIComponent('[{"key":"a"},1,{"key":"b"}]')}`;
  const [form] = formsWith(rootsOf(post(body)), ['device_id']);
  expect(formEvents(form!).map(({ name, payloadId, pointer }) => [name, payloadId, pointer])).toEqual([
    ['crash', 'x1:request.body', ''],
    ['a', 'x1:request.body/form.events', '/0'],
    ['b', 'x1:request.body/form.events', '/2'],
  ]);
});

test('an entry without a key has no name', () => {
  expect(listedEvent('{"count":1}', { payloadId: 'p', pointer: '/0' })).toMatchObject({ name: null, time: null });
});
