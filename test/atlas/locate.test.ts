import { expect, test } from 'vitest';
import type { AddressDatabase, Company, Sources } from '../../src/atlas/index.ts';
import { locate } from '../../src/atlas/index.ts';
import type { Contact } from '../../src/model/index.ts';

const database = (name: string, country: string | null, network: string | null = null): AddressDatabase => ({
  name,
  asOf: 7,
  lookUp: () => ({ country, network }),
});
const company = (domain: string, name: string): Company => ({
  domain,
  company: name,
  parent: 'Holding',
  country: 'CN',
  source: `https://${domain}/`,
  asOf: 9,
});
const sources = (over: Partial<Sources> = {}): Sources => ({
  databases: [database('a', 'US'), database('b', 'CN')],
  companies: [],
  ...over,
});
const contact = (over: Partial<Contact>): Contact => ({
  host: 'h.miui.com',
  ip: null,
  tlsSubject: null,
  at: 5,
  ...over,
});

test('databases that disagree stand side by side, each with its date', () => {
  const claims = locate([contact({ ip: '47.74.128.1' })], sources());
  expect(claims.filter(({ item }) => item === 'server-country')).toEqual([
    { host: 'h.miui.com', ip: '47.74.128.1', item: 'server-country', value: 'US', source: 'a', asOf: 7 },
    { host: 'h.miui.com', ip: '47.74.128.1', item: 'server-country', value: 'CN', source: 'b', asOf: 7 },
  ]);
});

test('a name has its registered domain, company, parent and seat', () => {
  const table = new Map([['miui.com', company('miui.com', 'Xiaomi')]]);
  expect(locate([contact({})], sources({ companies: [table] }))).toEqual([
    {
      host: 'h.miui.com',
      ip: null,
      item: 'registrable-domain',
      value: 'miui.com',
      source: 'the Public Suffix List',
      asOf: null,
    },
    { host: 'h.miui.com', ip: null, item: 'company', value: 'Xiaomi', source: 'https://miui.com/', asOf: 9 },
    { host: 'h.miui.com', ip: null, item: 'parent', value: 'Holding', source: 'https://miui.com/', asOf: 9 },
    { host: 'h.miui.com', ip: null, item: 'seat-country', value: 'CN', source: 'https://miui.com/', asOf: 9 },
  ]);
});

test("the user's table speaks before ours, even with a shorter domain", () => {
  const theirs = new Map([['miui.com', company('miui.com', 'Mine')]]);
  const ours = new Map([['h.miui.com', company('h.miui.com', 'Ours')]]);
  const claims = locate([contact({})], sources({ companies: [theirs, ours] }));
  expect(claims.filter(({ item }) => item === 'company').map(({ value }) => value)).toEqual(['Mine']);
});

test('an address of this computer or of the local network is in no country, whatever a database says', () => {
  const claims = locate(
    [contact({ host: 'x.test', ip: '192.168.1.1' }), contact({ host: 'y.test', ip: '::1' })],
    sources(),
  );
  expect(claims.map(({ item, value }) => `${item} ${value}`)).toEqual([
    'network an address of the local network',
    'network an address of this computer',
  ]);
});

test('whom the phone asked for by address is located without having been reached', () => {
  const claims = locate([contact({ host: '47.74.128.1' })], sources());
  expect(claims.map(({ ip, item }) => `${ip ?? ''} ${item}`)).toEqual([
    '47.74.128.1 server-country',
    '47.74.128.1 server-country',
  ]);
});

test('a network is told when a database knows it, and a certificate as it was shown', () => {
  const claims = locate(
    [contact({ host: 'x.test', ip: '47.74.128.1', tlsSubject: 'CN=x.test' })],
    sources({ databases: [database('as.mmdb', null, 'AS134963 Alibaba Cloud')] }),
  );
  expect(claims).toEqual([
    { host: 'x.test', ip: '47.74.128.1', item: 'network', value: 'AS134963 Alibaba Cloud', source: 'as.mmdb', asOf: 7 },
    {
      host: 'x.test',
      ip: '47.74.128.1',
      item: 'tls-subject',
      value: 'CN=x.test',
      source: 'the certificate shown',
      asOf: 5,
    },
  ]);
});

test('what nobody knows is left out, and the same is said once', () => {
  expect(
    locate([contact({ host: 'x.test' }), contact({ host: 'localhost' }), contact({ host: '' })], sources()),
  ).toEqual([]);
  const twice = contact({ ip: '47.74.128.1' });
  expect(locate([twice, { ...twice, at: 6 }], sources())).toHaveLength(3);
});
