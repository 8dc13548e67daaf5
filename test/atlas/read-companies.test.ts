import { expect, test } from 'vitest';
import { readCompanies } from '../../src/atlas/read-companies.ts';

test('a full row and a short one are read; the file stands in for a missing source', () => {
  const text =
    '\uFEFFdomain,company,parent,country,source,date\r\nExample.org,"Example, Inc.",Parent,DE,https://example.org/privacy,2026-11-23\r\nshort.test,Short\r\n';
  expect(readCompanies('mine.csv', text)).toEqual(
    new Map([
      [
        'example.org',
        {
          domain: 'example.org',
          company: 'Example, Inc.',
          parent: 'Parent',
          country: 'DE',
          source: 'https://example.org/privacy',
          asOf: Date.UTC(2026, 10, 23),
        },
      ],
      [
        'short.test',
        { domain: 'short.test', company: 'Short', parent: null, country: null, source: 'mine.csv', asOf: null },
      ],
    ]),
  );
});

test.each([
  ['', 'it holds no rows'],
  ['domain,company\n', 'it holds no rows'],
  ['just some text', 'line 1: "just some text" is no domain'],
  ['a.test,A\nhttps://b.test/,B', 'line 2: "https://b.test/" is no domain'],
  ['com,Everybody', 'line 1: "com" is no domain'],
  ['a.test,', 'line 1: the company is missing'],
  ['a.test,A,,Germany', 'line 1: "Germany" is no country code of two capital letters'],
  ['a.test,A,,DE,,23.11.2026', 'line 1: "23.11.2026" is no date as 2026-11-23'],
  ['a.test,A,,DE,,2026-02-30', 'line 1: "2026-02-30" is no date as 2026-11-23'],
  ['a.test,A\na.test,B', 'line 2: a.test stands there twice'],
  ['a.test,A,,DE,,2026-11-23,more', 'line 1: it has 7 cells, six are known'],
])('%j is refused: %s', (text, reason) => {
  expect(readCompanies('mine.csv', text)).toBe(reason);
});
