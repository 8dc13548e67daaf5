import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { wifiAddress } from '../../src/cli/wifi-address.ts';

const on = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, netmask: '255.255.255.0', family: 'IPv4', mac: '00:00:00:00:00:00', internal, cidr: `${address}/24` },
];
const lo = { lo: on('127.0.0.1', true) };

test.each([
  ['the only address', { ...lo, eth0: on('192.168.1.20') }, '192.168.1.20'],
  ['the wireless card before the cable', { ...lo, eth0: on('10.0.0.5'), wlp3s0: on('192.168.1.20') }, '192.168.1.20'],
  ['no bridge of another program', { ...lo, docker0: on('172.17.0.1'), eth0: on('10.0.0.5') }, '10.0.0.5'],
])('without an address: %s', (_what, interfaces, expected) => {
  expect(wifiAddress(true, interfaces)).toBe(expected);
});

test.each([
  ['none at all', lo, 'no address on a private network'],
  ['a public one only', { ...lo, eth0: on('203.0.113.9') }, 'no address on a private network'],
  ['two of a kind', { ...lo, wlan0: on('192.168.1.20'), wlan1: on('192.168.2.20') }, 'several addresses'],
])('without an address, and %s: a sentence', (_what, interfaces, message) => {
  expect(() => wifiAddress(true, interfaces)).toThrow(message);
});

test('an address that is given must be ours and private', () => {
  const interfaces = { ...lo, wlan0: on('192.168.1.20'), eth0: on('203.0.113.9') };
  expect(wifiAddress('192.168.1.20', interfaces)).toBe('192.168.1.20');
  for (const address of ['192.168.1.21', '203.0.113.9', '127.0.0.1', '0.0.0.0', 'wlan0', '::1', ''])
    expect(() => wifiAddress(address, interfaces)).toThrow('not a private IPv4 address');
});
