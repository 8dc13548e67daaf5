import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilEnded, startProgram } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';
import { CANARIES } from '../workloads/canaries.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const PATIENCE = 120_000;

/** Rows of the session file, counted with the driver that telltale itself brings. */
function countRows(database, canary) {
  const Database = createRequire(join(ROOT, 'package.json'))('better-sqlite3');
  const db = new Database(database, { readonly: true });
  const count = (sql, ...values) =>
    db
      .prepare(sql)
      .pluck()
      .get(...values);
  try {
    return {
      exchanges: count('SELECT count(*) FROM exchange'),
      analysed: count('SELECT count(*) FROM analysis WHERE partial IS NULL'),
      partial: count('SELECT count(*) FROM analysis WHERE partial IS NOT NULL'),
      findings: count('SELECT count(*) FROM finding'),
      events: count('SELECT count(*) FROM event'),
      gaps: count('SELECT count(*) FROM gap'),
      found: count('SELECT count(DISTINCT exchange_id) FROM finding WHERE canary = ?', canary),
      strays: count('SELECT count(*) FROM finding WHERE canary IS NOT ? AND canary IS NOT NULL', canary),
    };
  } finally {
    db.close();
  }
}

function complaints(rows, stopped, { sent, planted, canary, code }) {
  const facts = [
    ['exit code', code, 0],
    ['exchange rows', rows.exchanges, sent],
    ['exchanges said to be stored', stopped.exchanges, sent],
    ['findings said to be stored', stopped.findings, rows.findings],
    ['whole analyses', rows.analysed, sent],
    ['exchanges with the planted value', canary === null ? 0 : rows.found, planted],
    ['findings of values that were never sent', rows.strays, 0],
    ['gaps', rows.gaps, 0],
  ];
  return facts.filter(([, is, should]) => is !== should).map(([what, is, should]) => `${what}: ${is}, not ${should}`);
}

function recordArguments({ names, originPort, upstreamCa, database }) {
  const canaries = CANARIES.flatMap(({ kind, value }) => ['--canary', `${kind}=${value}`]);
  const resolve = names.flatMap((name) => ['--resolve', `${name}:${originPort}=127.0.0.1:${originPort}`]);
  return [
    'record',
    '--listen',
    '127.0.0.1:0',
    '--json',
    '--no-web',
    '--out',
    database,
    '--upstream-ca',
    upstreamCa,
    '--allow-loopback',
    ...resolve,
    ...canaries,
  ];
}

export const telltale = {
  name: 'telltale',
  version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
  does: `TLS interception, every exchange with both bodies in SQLite (synchronous=FULL), decoding, detecting with ${CANARIES.length} canaries`,
  async start({ folder, host, originPort, upstreamCa, workload, nodeArguments }) {
    if (!existsSync(BIN)) throw new Error('telltale is not built: run "npm ci" in the folder above');
    const own = join(folder, 'telltale');
    mkdirSync(own);
    const database = join(own, 'session.sqlite');
    const names = workload.hosts ?? [host];
    const args = [...nodeArguments, BIN, ...recordArguments({ names, originPort, upstreamCa, database })];
    const child = startProgram(process.execPath, args, { env: { ...process.env, XDG_DATA_HOME: own } });
    const seen = { exchange: 0, finding: 0 };
    let hear;
    const heard = { listening: null, stopped: null };
    createInterface({ input: child.stdout }).on('line', (line) => {
      // Parsing each line would take CPU from the proxies; the kind stands at the front.
      const kind = /^\{"event":"(\w+)"/.exec(line)?.[1];
      if (kind in seen) seen[kind] += 1;
      else if (kind in heard) heard[kind] = JSON.parse(line);
      hear?.();
    });
    const until = (test, what) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`telltale: no ${what} in ${PATIENCE / 1000} s`)), PATIENCE);
        const ended = (code) => reject(new Error(`telltale ended with code ${code} before ${what}`));
        child.once('exit', ended);
        hear = () => {
          if (!test()) return;
          clearTimeout(timer);
          child.removeListener('exit', ended);
          hear = undefined;
          resolve();
        };
        hear();
      });
    await until(() => heard.listening !== null, 'listening');
    const { proxy, ca } = heard.listening;
    return {
      pid: child.pid,
      port: proxy.port,
      ca: ca.file,
      /** Everything that was sent is committed, analysed and the analysis committed. */
      async drained(sent) {
        await until(() => seen.exchange >= sent, `${sent} stored exchanges`);
        for (let waited = 0; ; waited += 50) {
          const { analysed, partial } = countRows(database, null);
          if (analysed + partial >= sent) break;
          if (waited > PATIENCE) throw new Error(`telltale: ${analysed + partial} analyses of ${sent}`);
          await sleep(50);
        }
        await untilQuiet(child.pid);
      },
      async stop({ sent, planted }) {
        const stopped = until(() => heard.stopped !== null, 'stopped');
        child.kill('SIGTERM');
        await stopped;
        const code = await untilEnded(child);
        const rows = countRows(database, workload.canary);
        return { rows, complaints: complaints(rows, heard.stopped, { sent, planted, canary: workload.canary, code }) };
      },
    };
  },
};
