import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { createGuard, isNearby } from '../../src/capture/guard.ts';
import { blockList } from '../../src/capture/index.ts';

const guard = createGuard({ allowLoopback: false, allowLan: [], ownPort: () => 8080 });
const open = createGuard({ allowLoopback: true, allowLan: ['192.168.7.0/24', 'fd00::/8'], ownPort: () => 8080 });

test.each([
  ...['127.0.0.1', '127.1.2.3', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  ...['::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '::ffff:0:127.0.0.1', '::1%lo'],
  ...['0.0.0.0', '0.1.2.3', '::', '::ffff:0.0.0.0', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', '224.0.0.251'],
  ...['239.255.255.250', '255.255.255.255', '240.0.0.1', 'ff02::1'],
  ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '198.18.0.1', '192.0.0.8'],
  ...['fc00::1', 'fd12::1', 'fec0::1', '::ffff:192.168.1.1', '64:ff9b::c0a8:101', '64:ff9b:1::1', '2002:a00:1::'],
])('%s may not be reached', (address) => {
  expect(guard(address, 443)).not.toBeNull();
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '11.0.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:808:808::1',
])('%s may', (address) => {
  expect(guard(address, 443)).toBeNull();
});

const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);

test('every address of this machine is refused, in every spelling', () => {
  expect(own.length).toBeGreaterThan(0);
  for (const { address, family } of own) {
    expect(guard(address, 443)).not.toBeNull();
    if (family === 'IPv4') expect(guard(`::ffff:${address}`, 443)).not.toBeNull();
    else expect(guard(address.toUpperCase(), 443)).not.toBeNull();
  }
});

test('the proxy itself is refused even where loopback is allowed', () => {
  expect(open('127.0.0.1', 8080)).toBe('the proxy itself');
  expect(open('::1', 8080)).toBe('the proxy itself');
  expect(open('::ffff:127.0.0.1', 8080)).toBe('the proxy itself');
  expect(open('127.0.0.1', 8081)).toBeNull();
});

test('a private range that is allowed may be reached, its neighbours may not', () => {
  expect(open('192.168.7.9', 80)).toBeNull();
  expect(open('::ffff:192.168.7.9', 80)).toBeNull();
  expect(open('fd00::9', 80)).toBeNull();
  expect(open('192.168.8.9', 80)).toContain('--allow-lan');
  expect(open('169.254.169.254', 80)).not.toBeNull();
});

test.each(['127.0.0.1', '::1', '192.168.1.5', '10.1.1.1', '::ffff:192.168.1.5', 'fe80::1%wlan0', '169.254.1.1'])(
  'a client at %s is served',
  (address) => {
    expect(isNearby(address)).toBe(true);
  },
);

test.each(['', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', 'x'])('a client at %j is not', (address) => {
  expect(isNearby(address)).toBe(false);
});

test('a range that is none is an exception', () => {
  expect(() => blockList(['10.0.0.0/99'])).toThrow();
  expect(() => blockList(['x'])).toThrow();
});
