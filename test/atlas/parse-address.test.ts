import { expect, test } from 'vitest';
import { parseAddress } from '../../src/atlas/parse-address.ts';

test.each([
  ['47.74.128.1', [47, 74, 128, 1]],
  ['::ffff:192.0.2.1', [192, 0, 2, 1]],
  ['::ffff:c000:201', [192, 0, 2, 1]],
  ['64:ff9b::192.0.2.1', [192, 0, 2, 1]],
  ['::1', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['fe80::1%wlan0', [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['2001:db8:1:2:3:4:5:6', [0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6]],
  ['::', new Array<number>(16).fill(0)],
])('%s is an address', (text, bytes) => {
  expect(parseAddress(text)).toEqual(bytes);
});

test.each([
  '',
  '1.2.3',
  '1.2.3.256',
  '1.2.3.4.5',
  '0x7f.0.0.1',
  'example.org',
  ':',
  ':::',
  '1::2::3',
  '::g',
  '1:2:3:4:5:6:7:8:9',
  '1.2.3.4::',
  '12345::',
  '[::1]',
])('"%s" is none', (text) => {
  expect(parseAddress(text)).toBeNull();
});
