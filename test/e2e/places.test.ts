import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportData } from '../../src/model/index.ts';
import { makeDatabase } from '../atlas/make-database.ts';
import { placesSession } from '../pipeline/places-session.ts';
import { freshHome, telltale } from './telltale.ts';

/** What each place must be shown with, in every format alike. */
const PLACES = [
  {
    host: 'sa.api.intl.miui.com',
    ip: '47.74.128.1',
    short: 'CN or US (sources disagree)',
    company: 'Xiaomi according to https://en.wikipedia.org/wiki/Xiaomi (2026-11-23)',
    seat: 'CN according to https://en.wikipedia.org/wiki/Xiaomi (2026-11-23)',
    server: [
      '47.74.128.1: sources disagree: CN according to iptoasn-country (2026-06-17);',
      'US according to geo-whois-asn-country (2026-06-17)',
    ],
  },
  {
    host: 'dns.yandex.ru',
    ip: '77.88.8.8',
    short: 'RS or RU (sources disagree)',
    company: 'Yandex according to https://en.wikipedia.org/wiki/Yandex (2026-11-23)',
    seat: 'RU according to https://en.wikipedia.org/wiki/Yandex (2026-11-23)',
    server: [
      '77.88.8.8: sources disagree: RS according to iptoasn-country (2026-06-17);',
      'RU according to geo-whois-asn-country (2026-06-17)',
    ],
  },
];
const NETWORK = 'AS64500 Test network';

/** The text without the line breaks of a terminal or of a page's source. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a stored session with an address on which the sources disagree', () => {
  const home = freshHome();
  const file = placesSession([...PLACES.map(({ host, ip }) => [host, ip] as const), ['here.example', '127.0.0.1']]);
  const report = async (format: string): Promise<string> =>
    flat((await telltale(['report', file, '--format', format], home)).out);

  beforeAll(async () => {
    expect(await telltale(['analyze', file], home)).toMatchObject({ code: 0 });
  });

  test.each(['text', 'html'])(
    '%s shows company, seat, both countries with source and date, and the certificate',
    async (format) => {
      const page = await report(format);
      for (const { host, short, company, seat, server } of PLACES) {
        for (const words of [host, short, company, seat, ...server, `CN=${host} according to the certificate shown`]) {
          expect(page).toContain(words);
        }
      }
      expect(page).toContain('no country (an address of this computer)');
      expect(page).toContain(
        format === 'text' ? 'Not known: parent company, network' : '<dt>Network</dt> <dd>unknown</dd>',
      );
    },
  );

  test('json holds the same statements, and no country where they disagree', async () => {
    const { destinations } = JSON.parse(await report('json')) as ReportData;
    for (const { host, ip, company } of PLACES) {
      const place = destinations.find((one) => one.host === host)!;
      expect(place).toMatchObject({ serverCountry: null, company: company.split(' ')[0] });
      const countries = place.places.filter(({ item }) => item === 'server-country');
      expect(countries.map(({ source }) => source)).toEqual(['geo-whois-asn-country', 'iptoasn-country']);
      expect(new Set(countries.map(({ value }) => value)).size).toBe(2);
      expect(countries.every((one) => one.ip === ip && one.asOf !== null)).toBe(true);
    }
    const local = destinations.find(({ host }) => host === 'here.example')!;
    expect(local.places.map(({ item }) => item)).toEqual(['network', 'tls-subject']);
  });

  test("the user's databases and companies are honoured in every format", async () => {
    const database = join(home, 'mine.mmdb');
    const companies = join(home, 'mine.csv');
    const record = {
      country_code: 'SG',
      autonomous_system_number: 64_500,
      autonomous_system_organization: 'Test network',
    };
    writeFileSync(database, makeDatabase(record));
    writeFileSync(companies, 'domain,company,parent,country,source,date\nmiui.com,My Own Name,,SG,,2026-01-02\n');
    const args = ['analyze', file, '--country-database', database, '--companies', companies];
    expect(await telltale(args, home)).toMatchObject({ code: 0 });
    for (const format of ['text', 'html']) {
      const page = await report(format);
      expect(page).toContain('CN or SG or US (sources disagree)');
      expect(page).toContain('SG according to mine.mmdb (2023-11-14)');
      expect(page).toContain('My Own Name according to mine.csv (2026-01-02)');
      expect(page).toContain(`47.74.128.1: ${NETWORK} according to mine.mmdb (2023-11-14)`);
    }
    const { destinations } = JSON.parse(await report('json')) as ReportData;
    const places = destinations.find(({ host }) => host === PLACES[0]!.host)!.places;
    expect(places).toContainEqual(expect.objectContaining({ item: 'network', value: NETWORK, source: 'mine.mmdb' }));
  });

  test.each([
    ['analyze', '--country-database', 'mine.txt cannot be used as a database of countries'],
    ['analyze', '--companies', 'mine.txt cannot be used as a table of companies'],
    ['record', '--country-database', 'mine.txt cannot be used as a database of countries'],
    ['record', '--companies', 'mine.txt cannot be used as a table of companies'],
  ])('%s %s with a broken file is one sentence and a hint, and nothing is made', async (verb, option, sentence) => {
    writeFileSync(join(home, 'mine.txt'), 'not what it should be');
    const rest = verb === 'analyze' ? [file] : ['--out', 'new.sqlite', '--listen', '127.0.0.1:0', '--duration', '5'];
    const { code, out, err } = await telltale([verb, ...rest, option, 'mine.txt'], home);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
    expect(await telltale(['report', 'new.sqlite'], home)).toMatchObject({ code: 2 });
  });
});
