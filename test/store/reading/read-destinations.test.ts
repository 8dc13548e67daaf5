import { expect, test } from 'vitest';
import { readDestinations } from '../../../src/store/reading/read-destinations.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('destinations come with the most findings first, their phases in order and once', () => {
  const found = readDestinations(memoryDatabase(entries), ['browse', 'private', 'browse']);
  expect(found.map(({ host }) => host)).toEqual(['sa.example', 'api.example', 'pinned.example']);
  expect(found[0]).toEqual({
    host: 'sa.example',
    port: 443,
    ips: ['203.0.113.7'],
    company: null,
    serverCountry: null,
    seatCountry: null,
    exchanges: 2,
    failed: 1,
    bytesUp: 149,
    bytesDown: 2,
    findings: 1,
    kinds: ['url'],
    phases: ['browse', 'private'],
    places: [],
  });
});

test('what is known of a host stands with it, disputed or not', () => {
  const about = { host: 'sa.example', ip: '203.0.113.7', item: 'server-country', asOf: null } as const;
  const places = [
    { ...about, value: 'SG', source: 'a' },
    { ...about, value: 'CN', source: 'b' },
  ];
  const found = readDestinations(memoryDatabase([...entries, { kind: 'places', places }]), ['browse']);
  expect(found.find(({ host }) => host === 'sa.example')).toMatchObject({ places, serverCountry: null });
  expect(found.find(({ host }) => host === 'api.example')?.places).toEqual([]);
});
