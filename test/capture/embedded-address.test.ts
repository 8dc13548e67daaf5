import { expect, test } from 'vitest';
import { embeddedAddress } from '../../src/capture/embedded-address.ts';

test.each([
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['::ffff:7f00:1', '127.0.0.1'],
  ['0:0:0:0:0:FFFF:7F00:0001', '127.0.0.1'],
  ['::ffff:0:127.0.0.1', '127.0.0.1'],
  ['::127.0.0.1', '127.0.0.1'],
  ['::7f00:1', '127.0.0.1'],
  ['0:0:0:0:0:0:7f00:1', '127.0.0.1'],
  ['64:ff9b::10.0.0.1', '10.0.0.1'],
  ['0064:ff9b:0:0:0:0:a00:1', '10.0.0.1'],
  ['2002:c0a8:102::1', '192.168.1.2'],
  ['2002:7f00:1:1:2:3:4:5', '127.0.0.1'],
  ['::ffff:0.0.0.0', '0.0.0.0'],
])('%s carries %s', (address, inner) => {
  expect(embeddedAddress(address)).toBe(inner);
});

test.each(['::', '::1', '2001:db8::7f00:1', 'fe80::1', '64:ff9b:1::7f00:1', '1:2:3:4:5:6:7f00:1', 'ff02::1'])(
  '%s carries none',
  (address) => {
    expect(embeddedAddress(address)).toBeNull();
  },
);
