import { expect, test } from 'vitest';
import { fieldMeaning } from '../../../src/detect/identifiers/field-meaning.ts';

test.each([
  'distinct_id',
  '/0/$device_id',
  'uid',
  'x-install-id',
  'anonymousId',
  'gps_adid',
  'push_token',
  'user.uuid',
])('%s names someone', (field) => {
  expect(fieldMeaning(field, 'request.body')).toBe('identity');
});

test.each([
  'api_key',
  'writeKey',
  'token',
  'appId',
  'project',
  'sdk',
  'v',
  'model',
  'event_timestamp',
  'sha256',
  'dsn',
])('%s names no one, whatever it holds', (field) => {
  expect(fieldMeaning(field, 'request.body')).toBe('silent');
});

test.each(['d', 'id', 'client_id', 'session_id', null])('%s says neither', (field) => {
  expect(fieldMeaning(field, 'request.target')).toBe('open');
});

test('a cookie is made to recognise a browser, unless its name says otherwise', () => {
  expect(fieldMeaning('datr', 'request.cookies.datr')).toBe('cookie');
  expect(fieldMeaning('csrftoken', 'request.cookies.csrftoken')).toBe('silent');
});

test('header fields of the standards are passed over, those of a vendor are not, whichever of several it is', () => {
  expect(fieldMeaning('ETag', 'request.headers.if-none-match')).toBe('silent');
  expect(fieldMeaning('sec-x-id', 'request.headers.sec-x-id')).toBe('silent');
  expect(fieldMeaning('authorization', 'request.headers.authorization#2')).toBe('silent');
  expect(fieldMeaning('x-trail', 'request.headers.x-trail#2')).toBe('open');
});

test('a name of any length and any number of names is answered', () => {
  expect(fieldMeaning('a'.repeat(1_000_000), 'request.body')).toBe('open');
  for (let index = 0; index < 6_000; index += 1) fieldMeaning(`field${index}`, 'request.body');
  expect(fieldMeaning('uid', 'request.body')).toBe('identity');
});
