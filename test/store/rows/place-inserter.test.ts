import { expect, test } from 'vitest';
import type { PlaceClaim } from '../../../src/model/index.ts';
import { placeInserter } from '../../../src/store/rows/place-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

const claim = (over: Partial<PlaceClaim>): PlaceClaim => ({
  host: 'sa.example',
  ip: '203.0.113.7',
  item: 'server-country',
  value: 'SG',
  source: 'one',
  asOf: 20,
  ...over,
});
const COLUMNS =
  'registrable_domain, company, company_source, seat_country, server_country, server_country_source, server_country_as_of';

/** The row of one destination after these claims. */
function destination(claims: readonly PlaceClaim[], host = 'sa.example'): unknown {
  const db = memoryDatabase(entries);
  placeInserter(db)(claims);
  return db.prepare(`SELECT ${COLUMNS} FROM destination WHERE host = ?`).get(host);
}

test('what all sources say is written to the destination with all of them and the oldest date', () => {
  const claims = [
    claim({}),
    claim({ source: 'two', asOf: 10 }),
    claim({ ip: null, item: 'company', value: 'Example', source: 'https://example.org/' }),
    claim({ ip: null, item: 'seat-country', value: 'CN' }),
    claim({ ip: null, item: 'registrable-domain', value: 'sa.example' }),
  ];
  expect(destination(claims)).toEqual({
    registrable_domain: 'sa.example',
    company: 'Example',
    company_source: 'https://example.org/',
    seat_country: 'CN',
    server_country: 'SG',
    server_country_source: 'one,two',
    server_country_as_of: 10,
  });
});

test('sources that disagree leave the country open, and both are there to read', () => {
  const db = memoryDatabase(entries);
  placeInserter(db)([claim({}), claim({ source: 'two', value: 'CN' })]);
  expect(db.prepare("SELECT server_country FROM destination WHERE host = 'sa.example'").pluck().get()).toBeNull();
  expect(db.prepare('SELECT source, value FROM place').raw().all()).toEqual([
    ['one', 'SG'],
    ['two', 'CN'],
  ]);
});

test('an address that no source knows leaves the country open', () => {
  expect(destination([claim({ ip: '198.18.0.9' })])).toMatchObject({ server_country: null });
  const local = claim({ ip: '10.0.0.1', item: 'network', value: 'an address of the local network' });
  expect(destination([claim({}), local])).toMatchObject({ server_country: null });
});

test('another destination keeps what is not known of it unknown', () => {
  expect(destination([claim({})], 'api.example')).toMatchObject({ company: null, server_country: null });
});

test('a later look-up replaces what was known', () => {
  const db = memoryDatabase(entries);
  const insert = placeInserter(db);
  insert([claim({}), claim({ ip: null, item: 'company', value: 'Example' })]);
  insert([claim({ value: 'DE' })]);
  const row = db.prepare("SELECT company, server_country FROM destination WHERE host = 'sa.example'").get();
  expect(row).toEqual({ company: null, server_country: 'DE' });
  expect(db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(1);
});
