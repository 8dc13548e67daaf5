import { expect, it } from 'vitest';
import { ipVersion } from '../../src/detect/ip-address.ts';

it.each(['192.168.1.23', '203.0.113.7'])('%s is of version 4', (text) => {
  expect(ipVersion(text)).toBe(4);
});

it.each(['2001:db8::7', 'fe80::1c2b:3a4d', '2001:db8:1:2:3:4:5:6'])('%s is of version 6', (text) => {
  expect(ipVersion(text)).toBe(6);
});

it.each([
  '127.0.0.1',
  '0.0.0.0',
  '300.1.1.1',
  '01.2.3.4',
  '1.2.3',
  '1.2.3.4.5',
  '::',
  '::1',
  'ff02::1',
  '12:34:56',
  '1::2::3',
  'a:b',
  ':::',
])('%s is none of a phone', (text) => {
  expect(ipVersion(text)).toBeNull();
});
