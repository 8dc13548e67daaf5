import type { Database } from 'better-sqlite3';
import type { Connection, ConnectionEnd } from '../../model/index.ts';
import { inserter } from './inserter.ts';

/** Stores the two halves of a connection; either may come alone, when the other was lost. */
export interface ConnectionInserter {
  opened(connection: Connection): void;
  closed(end: ConnectionEnd): void;
}

/** Prepares the statements of {@link ConnectionInserter} once. */
export function connectionInserter(db: Database): ConnectionInserter {
  const opened = inserter(
    db,
    `INSERT INTO connection (id, opened_at, client_ip, client_port) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       opened_at = excluded.opened_at, client_ip = excluded.client_ip, client_port = excluded.client_port`,
  );
  const closed = inserter(
    db,
    `INSERT INTO connection (id, closed_at, outcome, detail, target_host, target_port, sni, alpn_offer, ja4,
       tls_version, upstream_ip, upstream_port, upstream_tls_version, upstream_certificate, bytes_up, bytes_down)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       closed_at = excluded.closed_at, outcome = excluded.outcome, detail = excluded.detail,
       target_host = excluded.target_host, target_port = excluded.target_port, sni = excluded.sni,
       alpn_offer = excluded.alpn_offer, ja4 = excluded.ja4, tls_version = excluded.tls_version, upstream_ip = excluded.upstream_ip,
       upstream_port = excluded.upstream_port, upstream_tls_version = excluded.upstream_tls_version,
       upstream_certificate = excluded.upstream_certificate, bytes_up = excluded.bytes_up,
       bytes_down = excluded.bytes_down`,
  );
  const reached = inserter(db, 'UPDATE destination SET ip = ? WHERE host = ? AND port = ? AND ip IS NULL');
  const certificate = inserter(
    db,
    `INSERT INTO certificate (leaf_sha256, position, sha256, subject, issuer, not_before, not_after)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  return {
    opened: ({ id, openedAt, clientIp, clientPort }) => {
      opened(id, openedAt, clientIp, clientPort);
    },
    closed: (end) => {
      closed(
        end.id,
        end.closedAt,
        end.outcome,
        end.detail,
        end.targetHost,
        end.targetPort,
        end.sni,
        end.alpnOffer === null ? null : JSON.stringify(end.alpnOffer),
        end.ja4,
        end.tlsVersion,
        end.upstreamIp,
        end.upstreamPort,
        end.upstreamTlsVersion,
        end.upstreamCertificate,
        end.bytesUp,
        end.bytesDown,
      );
      for (const [position, { sha256, subject, issuer, notBefore, notAfter }] of end.upstreamChain.entries()) {
        certificate(end.upstreamChain[0]!.sha256, position, sha256, subject, issuer, notBefore, notAfter);
      }
      // Only a tunnel has one destination; a plain proxy connection may have carried requests to many.
      if (end.upstreamIp !== null && end.targetHost !== null) reached(end.upstreamIp, end.targetHost, end.targetPort);
    },
  };
}
