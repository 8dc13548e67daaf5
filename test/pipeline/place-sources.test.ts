import { expect, test } from 'vitest';
import { NO_FILES, preparePlaces } from '../../src/pipeline/place-sources.ts';
import { makeDatabase } from '../atlas/make-database.ts';

test('two databases come with telltale, each with the date of its data, and they disagree where they do', () => {
  const { databases } = preparePlaces(NO_FILES)();
  expect(databases.map(({ name }) => name)).toEqual(['geo-whois-asn-country', 'iptoasn-country']);
  for (const { asOf } of databases) expect(asOf).toBeGreaterThan(Date.UTC(2024, 0, 1));
  const countries = (ip: string): unknown => databases.map(({ lookUp }) => lookUp(ip).country);
  expect(new Set(countries('47.74.128.1') as string[]).size).toBe(2);
  expect(new Set(countries('77.88.8.8') as string[]).size).toBe(2);
  expect(countries('8.8.8.8')).toEqual(['US', 'US']);
});

test("the user's files are asked beside them, and their companies first", () => {
  const bytes = makeDatabase({ country_code: 'SG' });
  const files = {
    databases: [{ name: 'mine.mmdb', bytes }],
    companies: { name: 'mine.csv', text: 'miui.com,Mine' },
  };
  const { databases, companies } = preparePlaces(files)();
  expect(databases.at(-1)?.name).toBe('mine.mmdb');
  expect(databases.at(-1)?.lookUp('47.74.128.1').country).toBe('SG');
  expect(companies.map((table) => table.get('miui.com')?.company)).toEqual(['Mine', 'Xiaomi']);
});

test.each([
  [
    { databases: [{ name: 'x.mmdb', bytes: new Uint8Array(9) }], companies: null },
    /^x\.mmdb cannot be used as a database of countries: .*\.$/,
  ],
  [
    { databases: [], companies: { name: 'x.csv', text: 'nothing' } },
    /^x\.csv cannot be used as a table of companies: line 1: .*\.$/,
  ],
])('a broken file is one sentence and a hint, at once', (files, message) => {
  expect(() => preparePlaces(files)).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: expect.stringMatching(message) as string,
      hint: expect.stringContaining('Give a ') as string,
    }) as Error,
  );
});
