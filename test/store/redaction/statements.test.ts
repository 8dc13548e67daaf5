import { expect, test } from 'vitest';
import { REDACTIONS } from '../../../src/store/redaction/statements.ts';
import { memoryDatabase } from '../memory-database.ts';

/** Columns of text that hold words, numbers and times of our own, or the names of parts of a message. */
const OURS = new Set(
  [
    'about.subject about.item about.words session.id session.tool_version session.runtime device.session_id',
    'phase.consent canary.kind connection.client_ip connection.outcome connection.tls_version connection.upstream_ip',
    'connection.upstream_tls_version connection.upstream_certificate connection.ja4 certificate.leaf_sha256',
    'certificate.sha256 exchange.session_id exchange.kind exchange.client_ip',
    'exchange.app_source exchange.http_version exchange.error message.direction message.kind gap.reason destination.ip',
    'destination.registrable_domain_source destination.company destination.company_source destination.seat_country',
    'destination.seat_country_source destination.server_country destination.server_country_source run.tool_version run.parts',
    'analysis.protocol analysis.grade payload.outcome payload.grade event.protocol finding.detector finding.message_id',
    'finding.kind finding.confidence place.ip place.item place.source identifier.kind identifier.survived',
  ].flatMap((line) => line.split(' ')),
);

test('every column of text is either taken care of or known to hold nothing of the phone', () => {
  const columns = memoryDatabase()
    .prepare<[], string>(
      `SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
       WHERE t.type = 'table' AND c.type IN ('TEXT', 'BLOB') AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid`,
    )
    .pluck()
    .all();
  const changed = REDACTIONS.flatMap((sql) => {
    const table = /^UPDATE (?:OR REPLACE )?(\w+) SET/.exec(sql)![1]!;
    return [...sql.matchAll(/(\w+) = /g)].map(([, column]) => `${table}.${column!}`);
  });
  expect(columns.filter((column) => !changed.includes(column) && !OURS.has(column))).toEqual([]);
  expect([...OURS].filter((column) => !columns.includes(column) || changed.includes(column))).toEqual([]);
});
