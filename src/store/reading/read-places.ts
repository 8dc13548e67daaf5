import type { Database } from 'better-sqlite3';
import type { PlaceClaim } from '../../model/index.ts';

/** What is known of places, by host. */
export function readPlaces(db: Database): ReadonlyMap<string, readonly PlaceClaim[]> {
  const places = db
    .prepare<[], PlaceClaim>(
      `SELECT host, nullif(ip, '') AS ip, item, value, source, as_of AS asOf FROM place
       ORDER BY host, ip, item, source, value`,
    )
    .all();
  const byHost = new Map<string, PlaceClaim[]>();
  for (const claim of places) {
    const known = byHost.get(claim.host);
    if (known) known.push(claim);
    else byHost.set(claim.host, [claim]);
  }
  return byHost;
}
