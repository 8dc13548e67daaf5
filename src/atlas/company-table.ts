/** Whom a domain, and every name below it, belongs to. */
export interface Company {
  readonly domain: string;
  readonly company: string;
  readonly parent: string | null;
  /** Country of the company's seat, ISO 3166-1 alpha-2; null when it is not known, or disputed. */
  readonly country: string | null;
  /** Address of the publication that says so, or the name of the user's file. */
  readonly source: string;
  /** The day of that knowledge, ms since the epoch, UTC; null when it is not given. */
  readonly asOf: number | null;
}

/** Companies by domain. */
export type CompanyTable = ReadonlyMap<string, Company>;

/** The row of the longest domain that the host is, or lies below; null when there is none. */
export function companyOf(host: string, table: CompanyTable): Company | null {
  let name = host.toLowerCase().replace(/\.$/, '');
  for (;;) {
    const found = table.get(name);
    if (found) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return null;
    name = name.slice(dot + 1);
  }
}
