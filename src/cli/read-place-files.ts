import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../model/index.ts';
import type { PlaceFiles } from '../pipeline/index.ts';
import { reasonOf } from './reason-of.ts';

/** `--country-database` and `--companies`, as they were given. */
export interface PlaceOptions {
  readonly countryDatabase?: readonly string[];
  readonly companies?: string;
}

/** Reads the user's files on places; one that cannot be read is a UserError. */
export function readPlaceFiles({ countryDatabase = [], companies }: PlaceOptions): PlaceFiles {
  return {
    databases: countryDatabase.map((file) => ({
      name: basename(file),
      bytes: read(file, 'Give a .mmdb file with --country-database.'),
    })),
    companies:
      companies === undefined
        ? null
        : {
            name: basename(companies),
            text: read(companies, 'Give a CSV file with --companies.').toString('utf8'),
          },
  };
}

function read(file: string, hint: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${reasonOf(error)}.`, hint, { cause: error });
  }
}
