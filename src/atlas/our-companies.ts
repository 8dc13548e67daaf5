import type { Company, CompanyTable } from './company-table.ts';
import { ADVERTISING } from './data/advertising.ts';
import { ANALYTICS } from './data/analytics.ts';
import { HOSTING } from './data/hosting.ts';
import { MAKERS } from './data/makers.ts';
import { SERVICES } from './data/services.ts';
import { readCompanies } from './read-companies.ts';

/** Who runs the machine of a cloud or a content delivery network did not make what is on it. */
const HOSTED = ' (hosting: whose content is not known)';

/** The table that comes with telltale, each row with the address of a publication and the day it was written. */
export function ourCompanies(): CompanyTable {
  const all = [MAKERS, SERVICES, ANALYTICS, ADVERTISING].flatMap(rows);
  const hosts = rows(HOSTING).map((row): Company => ({ ...row, company: row.company + HOSTED }));
  return new Map([...all, ...hosts].map((row) => [row.domain, row]));
}

function rows(text: string): readonly Company[] {
  const table = readCompanies('telltale', text);
  if (typeof table === 'string') throw new TypeError(`The company table of telltale is broken: ${table}`);
  return [...table.values()];
}
