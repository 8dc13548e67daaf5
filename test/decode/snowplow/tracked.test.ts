import { expect, test } from 'vitest';
import { documentsWith } from '../../../src/decode/events/document.ts';
import { formsWith } from '../../../src/decode/events/fields.ts';
import { listedEvents, queryEvent } from '../../../src/decode/snowplow/tracked.ts';
import { get, post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

test('a description that does not decode leaves the kind as the name and all fields as properties', () => {
  const [form] = formsWith(rootsOf(get('/i?e=ue&ue_px=%25%25&dtm=1')), ['e']);
  expect(queryEvent(form!)).toMatchObject({ name: 'ue', properties: '{"e":"ue","ue_px":"%%","dtm":"1"}' });
});

test('the time that the app set goes before that of the device; each item has its pointer', () => {
  const data = [{ e: 'pv', ttm: '1588243200000', dtm: '1588243200123' }, {}, { e: 'se' }];
  const [document] = documentsWith(rootsOf(post(JSON.stringify({ schema: 's', data }))), []);
  expect(listedEvents(document!).map(({ name, pointer, time }) => [name, pointer, time])).toEqual([
    ['page_view', '/data/0', 1588243200000],
    ['se', '/data/2', null],
  ]);
});
