import type { Database } from 'better-sqlite3';

/** Every value of a canary, a finding and an identifier, of all runs and both directions. */
export function knownSecrets(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT value FROM canary UNION SELECT value FROM finding UNION SELECT canary FROM finding WHERE canary IS NOT NULL
       UNION SELECT value FROM identifier`,
    )
    .pluck()
    .all();
}

/** Where an exchange carries a secret in a form that no list of values can know, such as base64 in a header. */
export interface HiddenPlaces {
  /** The path of the URL holds one. */
  path(exchangeId: number): boolean;
  /** The header of that name holds one. */
  header(exchangeId: number, side: 'request' | 'response', name: string): boolean;
}

/** Reads from the findings in which headers and targets a secret was hidden. */
export function hiddenPlaces(db: Database): HiddenPlaces {
  const rows = db
    .prepare<[], { exchange_id: number; root: string; trail: string }>(
      `SELECT DISTINCT f.exchange_id AS exchange_id, p.root AS root, p.trail AS trail
       FROM finding f JOIN payload p ON p.key = f.payload_key
       WHERE p.root NOT LIKE '%.body' AND p.trail <> ''`,
    )
    .all();
  const places = new Set<string>();
  for (const { exchange_id: id, root, trail } of rows) {
    // The query is cut off anyway.
    if (root === 'request.target' && trail.startsWith('query')) continue;
    places.add(`${id} ${root.replace(/#\d+$/, '')}`);
  }
  return {
    path: (id) => places.has(`${id} request.target`),
    header: (id, side, name) => places.has(`${id} ${side}.headers.${name.toLowerCase()}`),
  };
}
