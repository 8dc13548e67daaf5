import { expect, test } from 'vitest';
import { documentsWith } from '../../../src/decode/events/document.ts';
import { bulkEvents, bulkRequests } from '../../../src/decode/matomo/bulk.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

test('queries are read with their escapes undone; what is none is passed over', () => {
  const [request, ...others] = bulkRequests(['?idsite=1&url=a%20b&empty=', 7, null, '?x=1', ['idsite=1']]);
  expect(others).toEqual([]);
  expect(['idsite', 'url', 'empty', 'none'].map((name) => request!.read(name))).toEqual(['1', 'a b', null, null]);
  expect(request!.whole).toBe('{"idsite":"1","url":"a b","empty":""}');
  expect(bulkRequests('?idsite=1')).toEqual([]);
});

test('only what is to be recorded is an event, at its place in the list', () => {
  const body = JSON.stringify({ requests: ['?idsite=1&rec=0', '?idsite=1&rec=1&e_a=a'] });
  const [document] = documentsWith(rootsOf(post(body)), []);
  expect(bulkEvents(document!)).toMatchObject([{ name: 'a', payloadId: 'x1:request.body', pointer: '/requests/1' }]);
});
