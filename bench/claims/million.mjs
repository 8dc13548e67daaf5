// Makes a synthetic session of N exchanges (default 1,000,000) with few findings, then says how long `telltale claims`
// takes on it and how much memory. Build first: npm run build && node bench/claims/million.mjs [N] [FILE.sqlite]
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openWriter } from '../../dist/store/index.js';

const exchanges = Number(process.argv[2] ?? 1_000_000);
const given = process.argv[3];
const file = given ?? join(tmpdir(), `telltale-million-${process.pid}.sqlite`);
const START = Date.UTC(2026, 10, 22);
const PAGE = 'https://secret.example/planted-page';

/** The rows go in by SQL: a recorder would take an hour to be told them one by one. */
function make() {
  const session = {
    id: 'ab'.repeat(16),
    startedAt: START,
    toolVersion: '0',
    runtime: 'bench',
    synthetic: true,
    options: {},
  };
  const writer = openWriter(file, session);
  const phases = ['baseline', 'browse', 'private'].map((name, index) => ({
    kind: 'phase',
    phase: { id: index + 1, name, private: index === 2, consent: null, startedAt: START + index * 1000 },
  }));
  writer.write([
    { kind: 'run', run: { id: 1, startedAt: START, toolVersion: '0', parts: [] } },
    ...phases,
    { kind: 'canary', canary: { kind: 'url', value: PAGE } },
    { kind: 'connection', connection: { id: 1, openedAt: START, clientIp: '192.168.1.2', clientPort: 40_000 } },
  ]);
  writer.close(START + 3000);
  const db = new Database(file);
  const headers = JSON.stringify([
    ['Host', 'h.example'],
    ['User-Agent', 'Mozilla/5.0 (Linux; Android 13) '.repeat(6)],
    ['Accept', '*/*'],
    ['Cookie', 'k='.padEnd(120, 'x')],
  ]);
  db.pragma('journal_mode = OFF');
  db.exec('BEGIN');
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${exchanges / 10})
    INSERT INTO body SELECT printf('%064x', i), 200, 200, randomblob(200) FROM n`);
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${exchanges})
    INSERT INTO exchange (id, session_id, phase_id, connection_id, kind, started_at, ended_at, client_ip, client_port, method,
      url, host, port, http_version, status, request_headers, request_body_sha256, request_bytes, request_complete,
      response_headers, altered)
    SELECT i, ?, 1 + i % 3, 1, 'http', ${START} + i, ${START} + i + 5, '192.168.1.2', 40000, 'POST',
      'https://h' || (i % 500) || '.example/v1/collect?i=' || i, 'h' || (i % 500) || '.example', 443, '2', 200, ?,
      CASE WHEN i % 2 THEN printf('%064x', 1 + i / 10) END, 200, 1, ?, '[]' FROM n`,
  ).run(session.id, headers, headers);
  db.exec(`INSERT INTO analysis SELECT id, 0, 1, NULL, 'plain', NULL FROM exchange`);
  db.exec(`INSERT INTO payload SELECT id, id, 0, 1, 'x' || id || ':request.body', NULL, 'request.body', '{"kind":"whole"}', NULL,
    NULL, CASE WHEN id % 1000 = 0 THEN 'opaque' ELSE 'text' END, NULL, '{}', 200, 'aa', NULL, '', 'plain' FROM exchange WHERE id % 100 = 0`);
  db.exec(`INSERT INTO finding SELECT id, id, 0, 1, 'x' || id || ':request.body', id, NULL, 'canary', 1, 'seen', 'Seen.', 'url',
    'observed', '${PAGE}', '${PAGE}', 0, 5 FROM exchange WHERE id % 10000 = 0`);
  db.exec('COMMIT');
  db.close();
}

if (!existsSync(file)) make();
try {
  const bin = new URL('../../dist/cli/bin.js', import.meta.url).pathname;
  const begin = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/env',
    ['time', '-v', process.execPath, bin, 'claims', file, '--json'],
    { encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const memory = /Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1];
  const [first] = status === 0 ? JSON.parse(stdout).claims : [];
  console.log(
    `${exchanges} exchanges: ${seconds.toFixed(1)} s, ${memory === undefined ? 'memory unknown' : `${Math.round(memory / 1024)} MiB`}, exit ${status}`,
  );
  console.log(`history: ${first?.verdict}, ${first?.seen.findings} findings in ${first?.lookedAt.requests} requests`);
} finally {
  if (given === undefined) rmSync(file, { force: true });
}
