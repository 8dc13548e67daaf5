import { expect, test } from 'vitest';
import { connectionInserter } from '../../../src/store/rows/connection-inserter.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, connectionEnd } from '../sample-parts.ts';

const opened = { id: 1, openedAt: START, clientIp: '192.168.7.20', clientPort: 41_000 };

test('both halves of a connection make one row, in whatever order they come', () => {
  const forwards = memoryDatabase();
  connectionInserter(forwards).opened(opened);
  connectionInserter(forwards).closed(connectionEnd(1));
  const backwards = memoryDatabase();
  connectionInserter(backwards).closed(connectionEnd(1));
  connectionInserter(backwards).opened(opened);
  const rows = forwards.prepare('SELECT * FROM connection').all();
  expect(rows).toEqual(backwards.prepare('SELECT * FROM connection').all());
  expect(rows).toEqual([
    {
      id: 1,
      opened_at: START,
      client_ip: '192.168.7.20',
      client_port: 41_000,
      closed_at: START + 60_000,
      outcome: 'relayed',
      detail: null,
      target_host: 'sa.example',
      target_port: 443,
      sni: 'sa.example',
      alpn_offer: '["h2","http/1.1"]',
      ja4: 't13d1516h2_8daaf6152771_e5627efa2ab1',
      tls_version: 'TLSv1.3',
      upstream_ip: '203.0.113.7',
      upstream_port: 443,
      upstream_tls_version: 'TLSv1.3',
      upstream_certificate: 'ab'.repeat(32),
      bytes_up: 5000,
      bytes_down: 900,
    },
  ]);
});

test('the first address of a destination is noted with it', () => {
  const db = memoryDatabase();
  db.prepare("INSERT INTO destination (host, port) VALUES ('sa.example', 443), ('other.example', 443)").run();
  connectionInserter(db).closed(connectionEnd(1));
  connectionInserter(db).closed(connectionEnd(2, { upstreamIp: '203.0.113.8' }));
  expect(db.prepare('SELECT host, ip FROM destination ORDER BY host').all()).toEqual([
    { host: 'other.example', ip: null },
    { host: 'sa.example', ip: '203.0.113.7' },
  ]);
});

test('the certificates of a server are stored once for every leaf, from the leaf upwards', () => {
  const db = memoryDatabase();
  const insert = connectionInserter(db);
  insert.closed(connectionEnd(1));
  insert.closed(connectionEnd(2));
  insert.closed(connectionEnd(3, { upstreamChain: [] }));
  const day = 86_400_000;
  const common = { leaf_sha256: 'ab'.repeat(32), not_before: START - 30 * day, not_after: START + 60 * day };
  expect(db.prepare('SELECT * FROM certificate ORDER BY position').all()).toEqual([
    { ...common, position: 0, sha256: 'ab'.repeat(32), subject: 'CN=sa.example, O=Sa', issuer: 'CN=Middle' },
    { ...common, position: 1, sha256: 'cd'.repeat(32), subject: 'CN=Middle', issuer: 'CN=Root' },
  ]);
});
