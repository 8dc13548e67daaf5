import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from './certificates.mjs';
import { startRole } from './child.mjs';
import { measureWorkload } from './measure/measure-workload.mjs';
import { parseOptions } from './options.mjs';
import { connectTunnel } from './proxies/connect-tunnel.mjs';
import { httpMitmProxy } from './proxies/http-mitm-proxy.mjs';
import { mitmdump } from './proxies/mitmdump.mjs';
import { mockttp } from './proxies/mockttp.mjs';
import { sslsplit } from './proxies/sslsplit.mjs';
import { telltale } from './proxies/telltale.mjs';
import { describeMachine } from './report/machine.mjs';
import { toMarkdown } from './report/markdown.mjs';
import { WORKLOADS } from './workloads/index.mjs';

const HOST = 'api.bench.example';
const HOSTS = '*.bench.example';
const LONGEST = 40 * 60_000;

const chosen = (list, names, key) => list.filter((each) => names.length === 0 || names.includes(each[key]));

/** Programs of the system that are not there are left out, and it is said why. */
function present(kinds) {
  return kinds.filter(({ name, missing }) => {
    const why = missing?.() ?? null;
    if (why !== null) process.stderr.write(`${name} is left out: ${why}\n`);
    return why === null;
  });
}

function say(round, name, figures) {
  const { requestsPerSecond, cpuMicroseconds, p50, p99, drainSeconds, peakMegabytes } = figures;
  const text = `${requestsPerSecond.toFixed(0)} req/s, ${cpuMicroseconds.toFixed(0)} us CPU/request, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, drained in ${drainSeconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB`;
  process.stderr.write(`  ${round === 0 ? 'warm-up' : `round ${round}`}  ${name.padEnd(16)} ${text}\n`);
}

async function run(options) {
  if (options.build)
    execFileSync('npm', ['run', 'build'], {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const folder = mkdtempSync(join(tmpdir(), 'telltale-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const machine = describeMachine();
  const kinds = present(
    chosen([telltale, httpMitmProxy, mockttp, mitmdump, sslsplit, connectTunnel], options.proxy, 'name'),
  );
  const origin = startRole('origin.mjs');
  const load = startRole('load.mjs');
  try {
    const { ca: upstreamCa, cert, key } = makeCertificates(folder, HOSTS);
    const { port: originPort } = await origin.ask({ cert, key });
    const nodeArguments = options.profile ? ['--cpu-prof', '--cpu-prof-dir', options.profile] : [];
    const environment = { folder, host: HOST, originPort, upstreamCa, nodeArguments };
    const workloads = [];
    for (const workload of chosen(WORKLOADS, options.workload, 'id')) {
      process.stderr.write(`${workload.title}\n`);
      const count = options.requests ?? workload.requests[options.quick ? 'quick' : 'full'];
      workloads.push(await measureWorkload({ workload, kinds, rounds: options.rounds, count, load, environment, say }));
    }
    const proxies = kinds.map(({ name, version, does }) => ({ name, version, does }));
    return { date: options.date, command: options.command, machine, rounds: options.rounds, proxies, workloads };
  } finally {
    await Promise.all([origin.stop(), load.stop()]);
  }
}

const options = parseOptions(process.argv.slice(2));
setTimeout(() => {
  process.stderr.write('The benchmark took too long and was ended.\n');
  process.exit(1);
}, LONGEST).unref();
const results = await run(options);
const markdown = toMarkdown(results);
process.stdout.write(`\n${markdown}`);
if (options.writes) {
  writeFileSync(join(options.out, 'RESULTS.md'), markdown);
  const rounded = (_key, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
  writeFileSync(join(options.out, 'results.json'), `${JSON.stringify(results, rounded, 2)}\n`);
}
