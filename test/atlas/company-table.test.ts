import { expect, test } from 'vitest';
import type { Company } from '../../src/atlas/company-table.ts';
import { companyOf } from '../../src/atlas/company-table.ts';

const row = (domain: string): [string, Company] => [
  domain,
  { domain, company: domain, parent: null, country: null, source: 's', asOf: null },
];
const table = new Map([row('example.org'), row('shop.example.org')]);

test('the longest domain speaks for a name, whatever its case and a last dot', () => {
  expect(companyOf('example.org', table)?.domain).toBe('example.org');
  expect(companyOf('a.b.Example.ORG.', table)?.domain).toBe('example.org');
  expect(companyOf('x.shop.example.org', table)?.domain).toBe('shop.example.org');
});

test('a name that merely ends in the same letters is another', () => {
  expect(companyOf('notexample.org', table)).toBeNull();
  expect(companyOf('example.org.evil.test', table)).toBeNull();
  expect(companyOf('org', table)).toBeNull();
  expect(companyOf('', table)).toBeNull();
});
