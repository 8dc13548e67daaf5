import { describe, expect, test } from 'vitest';
import { holds, holdsOfHost } from '../../src/claims/holds.ts';
import type { ClaimFacts, ClaimWhere, Sighting } from '../../src/model/index.ts';
import { facts, sighting } from './sample-facts.ts';

const place = (seats: readonly string[], servers: readonly string[]): Pick<ClaimFacts, 'places'> => ({
  places: [{ host: 'sa.vendor.example', companies: ['Vendor Ltd'], seats, servers }],
});
const known = facts({ identifiers: [{ id: 1, value: 'd-77', kind: 'unknown-id', survived: ['private-mode'] }] });

describe('never', () => {
  test.each<[what: string, change: Partial<Sighting>]>([
    ['what is only possible', { confidence: 'possible' }],
    ['a Referer', { byDesign: true }],
    ['a search word at the search engine', { kind: 'query', host: 'www.google.de' }],
  ])('%s', (_what, change) => {
    expect(holds({}, sighting(change), known)).toBe('no');
  });
});

test.each<[where: ClaimWhere, change: Partial<Sighting>, answer: string]>([
  [{}, {}, 'yes'],
  [{ kind: ['url'] }, {}, 'yes'],
  [{ kind: ['query'] }, {}, 'no'],
  [{ planted: true }, { canary: null }, 'no'],
  [{ planted: false }, { canary: null }, 'yes'],
  [{ event: ['page_*'] }, { event: 'page_load' }, 'yes'],
  [{ event: ['page_*'] }, {}, 'no'],
  [{ app: ['com.a'] }, {}, 'unknown'],
  [{ app: ['com.a'] }, { app: 'com.b' }, 'no'],
  [{ grade: ['plain'] }, {}, 'yes'],
  [{ grade: ['plain'] }, { grade: 'key-from-device' }, 'no'],
  [{ grade: ['plain'] }, { grade: 'unknown' }, 'unknown'],
  [{ host: ['*.vendor.example'] }, {}, 'yes'],
  [{ host: ['*.other.example'] }, {}, 'no'],
  [{ host: ['*'] }, { host: null }, 'unknown'],
  [{ with: ['imei'] }, { beside: ['imei', 'url'] }, 'yes'],
  [{ with: ['url'] }, {}, 'no'],
  [{ with: ['imei'] }, {}, 'no'],
  [{ with: ['identifier'] }, { identifierIds: [1] }, 'yes'],
  [{ with: ['identifier'] }, {}, 'no'],
  [{ survived: ['private-mode'] }, { identifierIds: [1] }, 'yes'],
  [{ survived: ['data-clear'] }, { identifierIds: [1] }, 'no'],
  [{ company: ['Vendor Ltd'] }, {}, 'unknown'],
])('%j of %j: %s', (where, change, answer) => {
  expect(holds(where, sighting(change), known)).toBe(answer);
});

test('without any identifier known nothing is said of them', () => {
  expect(holds({ with: ['identifier'] }, sighting(), facts())).toBe('unknown');
  expect(holds({ survived: ['restart'] }, sighting(), facts())).toBe('unknown');
  expect(holds({ with: ['identifier', 'imei'] }, sighting({ beside: ['imei', 'url'] }), facts())).toBe('yes');
});

test.each<[seats: readonly string[], servers: readonly string[], differ: string, same: string]>([
  [['CN'], ['SG'], 'yes', 'no'],
  [['CN'], ['CN'], 'no', 'yes'],
  [['CN'], ['SG', 'CN'], 'unknown', 'unknown'],
  [['CN'], ['SG', 'US'], 'yes', 'no'],
  [[], ['SG'], 'unknown', 'unknown'],
  [['CN'], [], 'unknown', 'unknown'],
])('seat %j and server %j: sources that disagree are no answer', (seats, servers, differ, same) => {
  const answer = (countries: 'differ' | 'same') =>
    holdsOfHost({ countries }, 'sa.vendor.example', place(seats, servers));
  expect([answer('differ'), answer('same')]).toEqual([differ, same]);
});

test('a company and its seat are known by every source or not at all', () => {
  const of = (where: ClaimWhere) => holdsOfHost(where, 'sa.vendor.example', place(['CN', 'SG'], ['SG']));
  expect([
    of({ company: ['vendor ltd'] }),
    of({ seat: ['CN'] }),
    of({ server: ['SG'] }),
    of({ server: ['RU'] }),
  ]).toEqual(['yes', 'unknown', 'yes', 'no']);
});
