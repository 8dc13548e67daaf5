import { expect, it } from 'vitest';
import { macAddress } from '../../src/detect/mac-address.ts';

it('tells an address of a chip from one that was made up', () => {
  expect(macAddress('A4:50:46:1B:9C:D2')).toEqual({ random: false });
  expect(macAddress('a6-50-46-1b-9c-d2')).toEqual({ random: true });
});

it.each([
  '02:00:00:00:00:00',
  'ff:ff:ff:ff:ff:ff',
  '01:00:5e:00:00:fb',
  'a4:50-46:1b:9c:d2',
  'a4:50:46:1b:9c',
  'a450461b9cd2',
])('%s is none', (text) => {
  expect(macAddress(text)).toBeNull();
});

it('without separators it is one only where that is asked for', () => {
  expect(macAddress('a450461b9cd2', false)).toEqual({ random: false });
});
