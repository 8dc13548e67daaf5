import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AddressDatabase, CompanyTable, Sources } from '../atlas/index.ts';
import { ourCompanies, readCompanies, readDatabase } from '../atlas/index.ts';
import { UserError } from '../model/index.ts';

/** What the user knows better: files by their names, as they were read. */
export interface PlaceFiles {
  /** In the format of MaxMind (`.mmdb`). */
  readonly databases: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** CSV of domain, company, parent, country, source, date. */
  readonly companies: { readonly name: string; readonly text: string } | null;
}

/** The user gave none. */
export const NO_FILES: PlaceFiles = { databases: [], companies: null };

/** The databases that come with telltale, as packages of their own. */
const BUNDLED = ['geo-whois-asn-country', 'iptoasn-country'];

/**
 * Opens the user's files at once, so that a broken one stops the command before anything is made (UserError); the returned
 * function adds what comes with telltale, which is some 13 MB, when places are looked up.
 */
export function preparePlaces({ databases, companies }: PlaceFiles): () => Sources {
  const theirs = databases.map(({ name, bytes }) => opened(name, bytes));
  const table = companies === null ? [] : [companyTable(companies.name, companies.text)];
  return () => ({
    databases: [...bundled(), ...theirs],
    companies: [...table, ourCompanies()],
  });
}

function opened(name: string, bytes: Uint8Array): AddressDatabase {
  const database = readDatabase(name, bytes);
  if (typeof database !== 'string') return database;
  throw new UserError(
    `${name} cannot be used as a database of countries: ${database}.`,
    'Give a .mmdb file with --country-database.',
  );
}

function companyTable(name: string, text: string): CompanyTable {
  const table = readCompanies(name, text);
  if (typeof table !== 'string') return table;
  throw new UserError(
    `${name} cannot be used as a table of companies: ${table}.`,
    'Give a CSV file with --companies: domain,company,parent,country,source,date (only the first two are needed).',
  );
}

/** A database that is not there says nothing; that is no reason to lose the end of a session. */
function bundled(): readonly AddressDatabase[] {
  const { resolve } = createRequire(import.meta.url);
  return BUNDLED.flatMap((name) => {
    try {
      const folder = dirname(resolve(`@ip-location-db/${name}-mmdb/package.json`));
      const database = readDatabase(name, readFileSync(join(folder, `${name}.mmdb`)));
      return typeof database === 'string' ? [] : [database];
    } catch {
      return [];
    }
  });
}
