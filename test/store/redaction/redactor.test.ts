import { expect, test } from 'vitest';
import { createRedactor } from '../../../src/store/index.ts';

const key = new Uint8Array(32).fill(7);
const redactor = createRedactor(key, ['490154203237518']);

test('the same value has the same tag under one key and another under another', () => {
  const tag = redactor.value('secret');
  expect(tag).toMatch(/^redacted:[0-9a-f]{12}$/);
  expect(createRedactor(key).value('secret')).toBe(tag);
  expect(redactor.value('Secret')).not.toBe(tag);
  expect(createRedactor(new Uint8Array(32)).value('secret')).not.toBe(tag);
});

test.each([
  'Authorization',
  'proxy-authorization',
  'Cookie',
  'SET-COOKIE',
  'X-Api-Key',
  'x-apikey',
  'X-Auth-Token',
  'X-Amz-Security-Token',
  'X-Session',
  'X-Device-Id',
  'x-csrf-token',
  'X-IMEI',
])('the value of %s is taken out', (name) => {
  expect(redactor.headers([[name, 'opensesame']])).toEqual([[name, redactor.value('opensesame')]]);
});

test.each([
  ['Host', 'a.example'],
  [':authority', 'a.example'],
  ['User-Agent', 'Mozilla/5.0 (Linux; Android 13)'],
  ['Content-Type', 'application/json'],
])('the value of %s is kept', (name, value) => {
  expect(redactor.headers([[name, value]])).toEqual([[name, value]]);
});

test('other headers lose the query of a URL and known secrets; order and number stay', () => {
  const tag = redactor.value('490154203237518');
  expect(
    redactor.headers([
      ['Referer', 'https://a.example/p?q=private'],
      [':path', '/p?q=private'],
      ['X-Other', 'id 490154203237518.'],
      ['X-490154203237518', '1'],
    ]),
  ).toEqual([
    ['Referer', 'https://a.example/p'],
    [':path', '/p'],
    ['X-Other', `id ${tag}.`],
    [`X-${tag}`, '1'],
  ]);
});

test.each([
  ['https://a.example/p?q=1#f', 'https://a.example/p'],
  ['https://a.example/p#f', 'https://a.example/p'],
  ['https://a.example', 'https://a.example'],
  ['https://a.example/@me', 'https://a.example/@me'],
  ['', ''],
])('the URL %s becomes %s', (url, cut) => {
  expect(redactor.url(url)).toBe(cut);
});

test('user information and known secrets in the path are taken out of a URL', () => {
  expect(redactor.url('https://me:pass@a.example/u/490154203237518/x')).toBe(
    `https://${redactor.value('me:pass')}@a.example/u/${redactor.value('490154203237518')}/x`,
  );
});
