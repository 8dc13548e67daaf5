import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { reachableAddresses } from '../../src/cli/reachable-addresses.ts';

test('a listener on one address is reached there', () => {
  expect(reachableAddresses('127.0.0.1')).toEqual(['127.0.0.1']);
  expect(reachableAddresses('::1')).toEqual(['::1']);
});

test.each(['0.0.0.0', '::'])('one on all of them (%s) is reached at those that leave this computer', (host) => {
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  const found = reachableAddresses(host);
  expect(
    found.filter((address) => !own.includes(address) || address.startsWith('127.') || address.includes(':')),
  ).toEqual([]);
});
