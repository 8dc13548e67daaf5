import type { Company, CompanyTable } from './company-table.ts';
import { csvRows } from './csv-rows.ts';

const DOMAIN = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Companies from a CSV text of domain, company, parent, country, source, date; a first row of these names is skipped, and
 * all but domain and company may be empty. A string says what is wrong with which line. `name` stands in for a missing source.
 */
export function readCompanies(name: string, text: string): CompanyTable | string {
  const table = new Map<string, Company>();
  for (const [index, { line, cells }] of csvRows(text.replace(/^\uFEFF/, '')).entries()) {
    const trimmed = cells.map((cell) => cell.trim());
    if (index === 0 && trimmed[0]?.toLowerCase() === 'domain') continue;
    const row = companyFrom(trimmed, name);
    if (typeof row === 'string') return `line ${line}: ${row}`;
    if (table.has(row.domain)) return `line ${line}: ${row.domain} stands there twice`;
    table.set(row.domain, row);
  }
  return table.size > 0 ? table : 'it holds no rows';
}

function companyFrom(cells: readonly string[], name: string): Company | string {
  const [written = '', company = '', parent = '', country = '', source = '', date = '', ...more] = cells;
  const domain = written.toLowerCase();
  if (more.length > 0) return `it has ${cells.length} cells, six are known`;
  if (!DOMAIN.test(domain)) return `"${written}" is no domain`;
  if (company === '') return 'the company is missing';
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) return `"${country}" is no country code of two capital letters`;
  const asOf = date === '' ? null : dayOf(date);
  if (Number.isNaN(asOf)) return `"${date}" is no date as 2026-11-23`;
  return { domain, company, parent: parent || null, country: country || null, source: source || name, asOf };
}

/** NaN for what is no day; 30 February is none. */
function dayOf(date: string): number {
  const at = DAY.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date) ? at : NaN;
}
