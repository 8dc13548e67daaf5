import { expect, test } from 'vitest';
import { specialAddress } from '../../src/atlas/special-address.ts';

test.each([
  ['127.0.0.1', 'an address of this computer'],
  ['::1', 'an address of this computer'],
  ['::ffff:127.0.0.1', 'an address of this computer'],
  ['10.1.2.3', 'an address of the local network'],
  ['172.31.255.255', 'an address of the local network'],
  ['192.168.1.1', 'an address of the local network'],
  ['fe80::1', 'an address of the local network'],
  ['fd00::1', 'an address of the local network'],
  ['100.64.0.1', "an address inside the provider's network"],
  ['203.0.113.7', 'an address reserved for tests and documents'],
  ['2001:db8::1', 'an address reserved for tests and documents'],
  ['239.1.1.1', 'a multicast address'],
])('%s is %s', (ip, words) => {
  expect(specialAddress(ip)).toBe(words);
});

test.each([
  '47.74.128.1',
  '77.88.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '2001:4860:4860::8888',
  '::2',
  'nonsense',
])('%s is nothing special', (ip) => {
  expect(specialAddress(ip)).toBeNull();
});
