import { expect, test } from 'vitest';
import type { AddressDatabase } from '../../src/atlas/address-database.ts';
import { readDatabase } from '../../src/atlas/address-database.ts';
import { makeDatabase } from './make-database.ts';

function open(record: Parameters<typeof makeDatabase>[0]): AddressDatabase {
  const database = readDatabase('test.mmdb', makeDatabase(record));
  if (typeof database === 'string') throw new Error(database);
  return database;
}

test.each([
  ['ip-location-db', { country_code: 'SG' }, { country: 'SG', network: null }],
  ['GeoLite2 country', { country: { iso_code: 'DE' } }, { country: 'DE', network: null }],
  ['IPinfo', { country: 'FR', asn: 'AS3215', as_name: 'Orange' }, { country: 'FR', network: 'AS3215 Orange' }],
  [
    'GeoLite2 ASN',
    { autonomous_system_number: 134_963, autonomous_system_organization: 'Alibaba Cloud' },
    { country: null, network: 'AS134963 Alibaba Cloud' },
  ],
  ['no country code', { country_code: 'ZZ' }, { country: null, network: null }],
  ['a country in words', { country: 'Singapore' }, { country: null, network: null }],
  ['something else', { city: 'Rome' }, { country: null, network: null }],
])('a record as of %s is read', (_name, record, answer) => {
  expect(open(record as Parameters<typeof makeDatabase>[0]).lookUp('47.74.128.1')).toEqual(answer);
});

test('the date of the data is that of its building', () => {
  expect(open({ country_code: 'SG' })).toMatchObject({ name: 'test.mmdb', asOf: 1_700_000_000_000 });
});

test('an IPv4 database has no answer for IPv6, and none for what is no address', () => {
  const { lookUp } = open({ country_code: 'SG' });
  const nothing = { country: null, network: null };
  expect(lookUp('2a02:6b8::1')).toEqual(nothing);
  expect(lookUp('example.org')).toEqual(nothing);
  expect(lookUp('::ffff:47.74.128.1')).toEqual({ country: 'SG', network: null });
});

test.each([
  ['empty', new Uint8Array()],
  ['a text', new Uint8Array(Buffer.from('this is no database'))],
  ['cut off', makeDatabase({ country_code: 'SG' }).subarray(0, 40)],
  ['without its tree', makeDatabase({ country_code: 'SG' }).subarray(30)],
  ['of no addresses', makeDatabase({ country_code: 'SG' }, { node_count: 0 })],
  ['of a size it has not', makeDatabase({ country_code: 'SG' }, { node_count: 4_000_000_000 })],
  ['of a record size that is none', makeDatabase({ country_code: 'SG' }, { record_size: 13 })],
])('a file that is %s is refused with a reason', (_name, bytes) => {
  expect(readDatabase('broken.mmdb', bytes)).toMatch(/^it /);
});

test('every damage of one byte is an answer or a reason, never an exception', () => {
  const whole = makeDatabase({ country_code: 'SG' });
  for (let at = 0; at < whole.length; at += 1) {
    for (const value of [0, 0x20, 0xff]) {
      const damaged = whole.slice();
      damaged[at] = value;
      const database = readDatabase('damaged.mmdb', damaged);
      if (typeof database !== 'string') expect(database.lookUp('47.74.128.1')).toHaveProperty('country');
    }
  }
});
