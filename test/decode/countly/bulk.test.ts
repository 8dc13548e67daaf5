import { expect, test } from 'vitest';
import { bulkEvents, isBulkItem } from '../../../src/decode/countly/bulk.ts';
import { documentsWith } from '../../../src/decode/events/document.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

const item = { device_id: 'd', sdk_name: 's', sdk_version: '1', timestamp: 1588243200123 };

test('an item says whose it is, by which SDK and when', () => {
  expect(isBulkItem(item)).toBe(true);
  for (const name of Object.keys(item)) expect(isBulkItem({ ...item, [name]: undefined })).toBe(false);
});

test('events stand at their pointers; what is no request of the SDK is passed over', () => {
  const body = JSON.stringify([
    { events: [{ key: 'no' }] },
    { ...item, session_duration: 9, events: [{ key: 'a' }, 2] },
  ]);
  const [document] = documentsWith(rootsOf(post(body)), []);
  expect(bulkEvents(document!).map(({ name, pointer, time }) => [name, pointer, time])).toEqual([
    ['session_duration', '/1', 1588243200123],
    ['a', '/1/events/0', 1588243200123],
  ]);
});
