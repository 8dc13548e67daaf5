import type { Database } from 'better-sqlite3';
import type { Contact } from '../../model/index.ts';

/**
 * Where traffic went: each host with the addresses it was reached at and the certificates shown there. A plain proxy
 * connection may carry requests to many hosts and knows one address only: it speaks for a host when it served no other.
 */
export function readContacts(db: Database): readonly Contact[] {
  return db
    .prepare<[], Contact>(
      `WITH pair AS (
         SELECT DISTINCT connection_id, host FROM exchange WHERE host IS NOT NULL
       ), single AS (
         SELECT connection_id FROM pair GROUP BY connection_id HAVING count(*) = 1
       ), reached AS (
         SELECT p.host AS host, c.upstream_ip AS ip, c.upstream_certificate AS leaf, c.opened_at AS at
         FROM pair p JOIN connection c ON c.id = p.connection_id
         WHERE c.target_host IS NOT NULL OR c.id IN (SELECT connection_id FROM single)
       )
       SELECT d.host AS host, r.ip AS ip, t.subject AS tlsSubject, min(r.at) AS at
       FROM (SELECT DISTINCT host FROM destination) d
       LEFT JOIN reached r ON r.host = d.host
       LEFT JOIN certificate t ON t.leaf_sha256 = r.leaf AND t.position = 0
       GROUP BY d.host, r.ip, t.subject
       ORDER BY d.host, r.ip, t.subject`,
    )
    .all();
}
