import type { Database } from 'better-sqlite3';
import type { FindingKind, KnownIdentifier, KnownPlace, Survival } from '../../model/index.ts';
import { textList } from './json-column.ts';
import { IDENTIFIER_RUN } from './read-lasting.ts';

/** What is said of each host's company and countries: the newest word on it, and every source beside it. */
export function readPlaces(db: Database): readonly KnownPlace[] {
  return db
    .prepare<[], Readonly<Record<'host' | 'companies' | 'seats' | 'servers', string>>>(
      `WITH said AS (
         SELECT host, item, value FROM place WHERE item IN ('company', 'seat-country', 'server-country')
         UNION SELECT host, 'company', company FROM destination WHERE company IS NOT NULL
         UNION SELECT host, 'seat-country', seat_country FROM destination WHERE seat_country IS NOT NULL
         UNION SELECT host, 'server-country', server_country FROM destination WHERE server_country IS NOT NULL
         ORDER BY 1, 2, 3
       )
       SELECT host, json_group_array(value) FILTER (WHERE item = 'company') AS companies,
         json_group_array(value) FILTER (WHERE item = 'seat-country') AS seats,
         json_group_array(value) FILTER (WHERE item = 'server-country') AS servers
       FROM said GROUP BY host`,
    )
    .all()
    .map(({ host, companies, seats, servers }) => ({
      host,
      companies: textList(companies),
      seats: textList(seats),
      servers: textList(servers),
    }));
}

/** The identifiers that the newest run to look for them has found. */
export function readIdentifiers(db: Database): readonly KnownIdentifier[] {
  return db
    .prepare<
      [],
      { readonly id: number; readonly value: string; readonly kind: FindingKind; readonly survived: string }
    >(`SELECT id, value, kind, survived FROM identifier WHERE run_id = ${IDENTIFIER_RUN} ORDER BY id`)
    .all()
    .map((row) => ({ ...row, survived: textList(row.survived) as Survival[] }));
}
