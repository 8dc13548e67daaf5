import { expect } from 'vitest';
import { readCompanies } from '../../src/atlas/read-companies.ts';

/** The rows of a data file: readable, each with a country or none, a source and a date. */
export function checkRows(text: string, atLeast: number): void {
  const table = readCompanies('data', text);
  if (typeof table === 'string') throw new Error(table);
  expect(table.size).toBeGreaterThanOrEqual(atLeast);
  for (const row of table.values()) {
    expect(row.source, row.domain).toMatch(/^https:\/\//);
    expect(row.asOf, row.domain).not.toBeNull();
  }
}
