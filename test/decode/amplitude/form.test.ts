import { expect, test } from 'vitest';
import { amplitudeForm, isFormEvent } from '../../../src/decode/amplitude/form.ts';
import { formsWith } from '../../../src/decode/events/fields.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

const event = { event_type: 'a', device_id: 'd', event_id: 1, session_id: -1 };

test('an event is numbered in its session, or names the library', () => {
  expect(isFormEvent(event)).toBe(true);
  expect(isFormEvent({ ...event, event_id: undefined })).toBe(false);
  expect(isFormEvent({ ...event, event_id: undefined, library: { name: 'amplitude-js' } })).toBe(true);
  expect(isFormEvent({ ...event, device_id: null })).toBe(false);
});

test('what is no event in the list is passed over, and each event has its pointer', () => {
  const [form] = formsWith(rootsOf(post(`e=${encodeURIComponent(JSON.stringify([1, event, { a: 'b' }]))}&v=2`)), ['e']);
  expect(amplitudeForm(form!).map(({ name, pointer }) => [name, pointer])).toEqual([['a', '/1']]);
});

test('a field that did not decode has no events', () => {
  expect(amplitudeForm(formsWith(rootsOf(post('e=%5B%7B&v=2')), ['e'])[0]!)).toEqual([]);
});
