import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createSecureContext } from 'node:tls';
import { makeCertificates } from '../certificates.mjs';
import { startProgram, startRole, untilEnded } from '../child.mjs';
import { createExchange } from '../load/exchange.mjs';
import { openTunnel } from '../load/open-tunnel.mjs';
import { percentile } from '../measure/stats.mjs';
import { getItems } from '../workloads/message.mjs';
import { randomOf } from '../workloads/random.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const HOST = 'api.bench.example';

/**
 * A `telltale record` with an origin of its own, both in processes of their own; `names` are further hosts of the origin.
 * `startOrigin` makes another one from certificate and key; it resolves to its port, and how it is stopped.
 */
export async function startSession({ names = [], args = [], startOrigin = startRoleOrigin } = {}) {
  if (!existsSync(BIN)) throw new Error('telltale is not built: run "npm ci" in the folder above');
  const folder = mkdtempSync(join(tmpdir(), 'telltale-by-hand-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { ca: upstreamCa, cert, key } = makeCertificates(folder, names.length > 0 ? '*.bench.example' : HOST);
  const origin = await startOrigin({ cert, key });
  const originPort = origin.port;
  const resolve = [HOST, ...names].flatMap((host) => ['--resolve', `${host}:443=127.0.0.1:${originPort}`]);
  const database = join(folder, 'session.sqlite');
  const child = startProgram(
    process.execPath,
    [BIN, 'record', '--listen', '127.0.0.1:0', '--json', '--no-web', '--out', database].concat(
      ['--upstream-ca', upstreamCa, '--allow-loopback', ...resolve],
      args,
    ),
    { env: { ...process.env, XDG_DATA_HOME: folder } },
  );
  const seen = { exchanges: 0 };
  const listening = await new Promise((done, reject) => {
    child.once('exit', (code) => reject(new Error(`record ended with code ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"event":"exchange"')) seen.exchanges += 1;
      else if (line.startsWith('{"event":"listening"')) done(JSON.parse(line));
    });
  });
  const secureContext = createSecureContext({ ca: readFileSync(listening.ca.file) });
  const { port } = listening.proxy;
  return {
    pid: child.pid,
    port,
    folder,
    ca: listening.ca.file,
    upstreamCa,
    seen,
    secureContext,
    database,
    open: (host = HOST, from = '127.0.0.1') => openTunnel({ proxyPort: port, host, port: 443, secureContext, from }),
    /** SQL over the file, with the driver that telltale itself brings. */
    rows(sql) {
      const Database = createRequire(join(ROOT, 'package.json'))('better-sqlite3');
      const db = new Database(database, { readonly: true });
      try {
        return db.prepare(sql).all();
      } finally {
        db.close();
      }
    },
    async stop() {
      child.kill('SIGINT');
      const code = await untilEnded(child);
      await origin.stop();
      return code;
    },
  };
}

async function startRoleOrigin(certificates) {
  const origin = startRole('origin.mjs');
  const { port } = await origin.ask(certificates);
  return { port, stop: origin.stop };
}

/** Sends GETs over one connection until `done` says so; the milliseconds that each took. */
export async function askUntil(tls, done, pause = 0) {
  const exchange = createExchange(tls);
  const random = randomOf(String(Math.random()));
  const times = [];
  while (!done(times.length)) {
    const { bytes } = getItems({ host: HOST, random });
    const startedAt = performance.now();
    const { status } = await exchange(bytes);
    if (status !== 200) throw new Error(`answered ${status}`);
    times.push(performance.now() - startedAt);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return times;
}

/** The p50 and p99 of a list of times. */
export function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { count: sorted.length, p50: percentile(sorted, 50), p99: percentile(sorted, 99), max: sorted.at(-1) };
}

const megabytes = (kilobytes) => (kilobytes * 1024) / 1e6;

/** Resident memory in MB of 10^6 bytes and open files of a process (proc(5)), and the size of the file's log in MB. */
export function usage({ pid, database }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const wal = `${database}-wal`;
  return {
    rss: megabytes(Number(/^VmRSS:\s+(\d+)/m.exec(status)[1])),
    peak: megabytes(Number(/^VmHWM:\s+(\d+)/m.exec(status)[1])),
    files: readdirSync(`/proc/${pid}/fd`).length,
    wal: existsSync(wal) ? statSync(wal).size / 1e6 : 0,
  };
}

/** Sockets on which a process listens (proc(5)). */
export function listeningSockets(pid) {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]];
      } catch {
        return [];
      }
    }),
  );
  const LISTEN = '0A';
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTEN && own.has(inode)).length;
}

/** Does the jobs, so many at a time; what each resolved to. */
export async function inParallel(count, atOnce, job) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const number = next++;
      results[number] = await job(number);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** A number from the command line, or what it is without one. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** One figure with its goal; a goal that was missed makes the script end with 1. */
export function report(what, value, goal) {
  const met = goal === undefined || value <= goal;
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  process.stdout.write(`${met ? '  ' : '! '}${what}: ${text}${goal === undefined ? '' : ` (goal: at most ${goal})`}\n`);
  if (!met) process.exitCode = 1;
}
