import type { Database } from 'better-sqlite3';
import type { DestinationSummary, FindingKind } from '../../model/index.ts';
import { textList } from './json-column.ts';
import { readPlaces } from './read-places.ts';

interface Row {
  readonly host: string;
  readonly port: number;
  readonly ips: string;
  readonly company: string | null;
  readonly server_country: string | null;
  readonly seat_country: string | null;
  readonly exchanges: number;
  readonly failed: number;
  readonly bytes_up: number;
  readonly bytes_down: number;
  readonly findings: number;
  readonly kinds: string;
  readonly phases: string;
}

/** The view `destination_summary`, most findings first; phases in the order given. */
export function readDestinations(db: Database, phaseNames: readonly string[]): readonly DestinationSummary[] {
  const places = readPlaces(db);
  return db
    .prepare<[], Row>('SELECT * FROM destination_summary ORDER BY findings DESC, exchanges DESC, host, port')
    .all()
    .map((row) => {
      const phases = new Set(textList(row.phases));
      return {
        host: row.host,
        port: row.port,
        ips: textList(row.ips).toSorted(),
        company: row.company,
        serverCountry: row.server_country,
        seatCountry: row.seat_country,
        exchanges: row.exchanges,
        failed: row.failed,
        bytesUp: row.bytes_up,
        bytesDown: row.bytes_down,
        findings: row.findings,
        kinds: textList(row.kinds).toSorted() as FindingKind[],
        phases: [...new Set(phaseNames)].filter((name) => phases.has(name)),
        places: places.get(row.host) ?? [],
      };
    });
}
