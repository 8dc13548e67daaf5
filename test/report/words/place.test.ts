import { expect, test } from 'vitest';
import type { PlaceClaim } from '../../../src/model/index.ts';
import { placeLines, serverCountry } from '../../../src/report/words/place.ts';

const claim = (over: Partial<PlaceClaim>): PlaceClaim => ({
  host: 'h.example',
  ip: '47.74.128.1',
  item: 'server-country',
  value: 'US',
  source: 'one',
  asOf: Date.UTC(2026, 5, 17, 20),
  ...over,
});
const line = (claims: readonly PlaceClaim[], term: string): unknown =>
  placeLines(claims).filter((each) => each.term === term);

test('of nothing nothing is known, and every line says so', () => {
  expect(placeLines([]).map(({ term, words }) => `${term}: ${words}`)).toEqual([
    'Registered domain: unknown',
    'Company: unknown',
    'Parent company: none known',
    'Seat: unknown',
    'Server: unknown',
    'Network: unknown',
    'Alias (CNAME): not recorded',
    'Certificate: not recorded',
  ]);
  expect(placeLines([]).some(({ known, disputed }) => known || disputed)).toBe(false);
});

test('sources that agree share a statement, each with its date', () => {
  expect(line([claim({}), claim({ source: 'two', asOf: null })], 'Server')).toEqual([
    { term: 'Server', words: '47.74.128.1: US according to one (2026-06-17) and two', known: true, disputed: false },
  ]);
});

test('sources that disagree are both named', () => {
  const words = '47.74.128.1: sources disagree: CN according to two (2026-06-17); US according to one (2026-06-17)';
  expect(line([claim({}), claim({ source: 'two', value: 'CN' })], 'Server')).toEqual([
    { term: 'Server', words, known: true, disputed: true },
  ]);
});

test('addresses of which the same is said share a line, others have their own', () => {
  const claims = [claim({}), claim({ ip: '47.74.128.2' }), claim({ ip: '9.9.9.9', value: 'CH' })];
  expect(line(claims, 'Server')).toMatchObject([
    { words: '47.74.128.1 and 47.74.128.2: US according to one (2026-06-17)' },
    { words: '9.9.9.9: CH according to one (2026-06-17)', disputed: false },
  ]);
});

test('several certificates of one address are no dispute', () => {
  const about = { item: 'tls-subject', source: 'the certificate shown', asOf: null } as const;
  const claims = [claim({ ...about, value: 'CN=a' }), claim({ ...about, value: 'CN=b' })];
  expect(line(claims, 'Certificate')).toMatchObject([
    {
      words: '47.74.128.1: CN=a according to the certificate shown; CN=b according to the certificate shown',
      disputed: false,
    },
  ]);
});

test('a statement about a name has no address', () => {
  const claims = [claim({ ip: null, item: 'company', value: 'Xiaomi', source: 'https://example.org/' })];
  expect(line(claims, 'Company')).toMatchObject([{ words: 'Xiaomi according to https://example.org/ (2026-06-17)' }]);
});

const local = claim({
  item: 'network',
  value: 'an address of this computer',
  source: 'special-purpose address registries (RFC 6890)',
});

test('an address of no country is not one of unknown country', () => {
  expect(line([local], 'Server')).toEqual([
    { term: 'Server', words: 'no country (an address of this computer)', known: true, disputed: false },
  ]);
});

test.each<[string, readonly PlaceClaim[], string | null, string | null]>([
  ['what all agree on', [claim({})], 'US', 'US'],
  ['what nobody knows', [], null, null],
  ['what is disputed', [claim({}), claim({ source: 'two', value: 'CN' })], null, 'CN or US (sources disagree)'],
  [
    'addresses in several countries',
    [claim({}), claim({ ip: '9.9.9.9', value: 'CH' })],
    null,
    'CH or US (its addresses differ)',
  ],
  ['an address nobody knows', [claim({})], null, 'US (not all of its addresses are known)'],
  ['an address of no country', [local], null, 'no country (an address of this computer)'],
  ['the name of a network', [claim({ item: 'network', value: 'AS1 an address' })], null, null],
])('the country of the server in short: %s', (_what, claims, agreed, words) => {
  expect(serverCountry(claims, agreed)).toBe(words);
});
