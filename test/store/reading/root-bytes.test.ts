import { expect, test } from 'vitest';
import { rootBytes } from '../../../src/store/reading/root-bytes.ts';

const head = {
  url: 'https://sa.example:8443/sa?u=https://a/b',
  headers: [
    ['X-Device', 'one'],
    ['x-device', 'tw\u00f6'],
    ['Cookie', 'a=1; id="77"; id=78'],
    ['cookie', 'b=x=y; lonely'],
  ],
} as const;

test.each([
  ['request.target', '/sa?u=https://a/b'],
  ['request.headers.x-device', 'one'],
  ['request.headers.x-device#2', 'tw\u00f6'],
  ['request.cookies.a', '1'],
  ['request.cookies.id', '77'],
  ['request.cookies.id#2', '78'],
  ['request.cookies.b', 'x=y'],
  ['request.cookies.', 'lonely'],
])('%s is what was sent there', (root, text) => {
  expect(Buffer.from(rootBytes(root, head)!).toString('latin1')).toBe(text);
});

test.each([
  'request.body',
  'request.headers.gone',
  'request.headers.x-device#3',
  'request.cookies.gone',
  'response.body',
  '',
])('%s is not there', (root) => {
  expect(rootBytes(root, head)).toBeNull();
});

test('a URL without a path has an empty target, and no URL has none', () => {
  expect(rootBytes('request.target', { url: 'http://a.example', headers: [] })).toEqual(new Uint8Array());
  expect(rootBytes('request.target', { url: null, headers: [] })).toBeNull();
});
