import { expect, test } from 'vitest';
import { documentsWith } from '../../../src/decode/events/document.ts';
import { isSdk, isStored, storedEvent } from '../../../src/decode/sentry/stored.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

const event = {
  event_id: 'fc6d8c0c43fc4630ad850ee518f1b9d0',
  platform: 'javascript',
  sdk: { name: 'sentry.javascript.browser' },
};

test('an SDK is theirs by the beginning of its name', () => {
  expect([event, { sdk: { name: 'not.sentry.x' } }, { sdk: 'sentry.x' }, null].map(isSdk)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('an event has an id, with dashes or without, and a platform', () => {
  expect(isStored(event)).toBe(true);
  expect(isStored({ ...event, event_id: 'fc6d8c0c-43fc-4630-ad85-0ee518f1b9d0' })).toBe(true);
  expect(isStored({ ...event, event_id: 'fc6d8c0c' })).toBe(false);
  expect(isStored({ ...event, platform: undefined })).toBe(false);
});

test('its date is read, what was not said of a user is left out', () => {
  const body = JSON.stringify({ ...event, timestamp: '2020-04-30T10:40:00Z', user: { id: 7, email: null } });
  const [document] = documentsWith(rootsOf(post(` ${body}`)), []);
  expect(storedEvent(document!)).toMatchObject({ name: 'event', time: 1588243200000, identity: { 'user.id': '7' } });
});
