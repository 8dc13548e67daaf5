import { expect, test } from 'vitest';
import { documentsWith } from '../../../src/decode/events/document.ts';
import { formsWith } from '../../../src/decode/events/fields.ts';
import { documentActivity, formActivity, isActivity } from '../../../src/decode/facebook/activity.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

const fields = { event: 'CUSTOM_APP_EVENTS', anon_id: 'XZ1', extinfo: '["a2"]' };
const list = '[{"_eventName":"a","_logTime":1588243200},{"b":1},2]';

test('an activity says its kind, its device and what the device is', () => {
  const is = (values: Readonly<Record<string, string>>): boolean => isActivity((name) => values[name] ?? null);
  expect(is(fields)).toBe(true);
  for (const [name, value] of [
    ['event', 'X'],
    ['anon_id', undefined],
    ['extinfo', 'a2'],
  ] as const) {
    expect(is({ ...fields, [name]: value })).toBe(false);
  }
});

test('the listed events of a form stand in its field', () => {
  const [form] = formsWith(rootsOf(post(`event=x&anon_id=XZ1&custom_events=${encodeURIComponent(list)}`)), ['event']);
  expect(formActivity(form!)).toMatchObject([
    { name: 'a', pointer: '/0', payloadId: 'x1:request.body/form.custom_events', identity: { anon_id: 'XZ1' } },
  ]);
});

test('those of a body in the body itself, or in the text that it holds', () => {
  const events = (value: unknown): readonly unknown[] =>
    documentActivity(documentsWith(rootsOf(post(JSON.stringify(value))), ['extinfo'])[0]!);
  expect(events({ ...fields, custom_events: JSON.parse(list) as unknown })).toMatchObject([
    { pointer: '/custom_events/0' },
  ]);
  expect(events({ ...fields, custom_events: list })).toMatchObject([{ pointer: '/0', time: 1588243200000 }]);
  expect(events({ ...fields, custom_events: 7 })).toEqual([]);
});
