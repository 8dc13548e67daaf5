import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { serveRole } from './child.mjs';
import { createExchange } from './load/exchange.mjs';
import { openTunnel } from './load/open-tunnel.mjs';
import { percentile } from './measure/stats.mjs';
import { WORKLOADS } from './workloads/index.mjs';
import { randomOf } from './workloads/random.mjs';

/** The load generator. `prepare` makes the requests and opens the connections, `go` sends, times and checks. */
let round = null;

async function prepare({ workload: id, seed, count, proxyPort, ca, host, port }) {
  const workload = WORKLOADS.find((each) => each.id === id);
  const random = randomOf(seed);
  const requests = Array.from({ length: count }, (_, index) =>
    workload.make({ host: `${host}:${port}`, random, index }),
  );
  const secureContext = createSecureContext({ ca: readFileSync(ca) });
  const open = (name = host) => openTunnel({ proxyPort, host: name, port, secureContext });
  const connections = [];
  if (!workload.oneShot) {
    for (let opened = 0; opened < workload.connections; opened += 1) connections.push(await open());
  }
  round = { workload, requests, open, connections };
}

async function sendAll(next, tls) {
  const exchange = createExchange(tls);
  for (let job = next(); job !== null; job = next()) {
    const startedAt = performance.now();
    job.response = await exchange(job.bytes);
    job.milliseconds = performance.now() - startedAt;
  }
  tls.end();
}

async function sendEachAlone(next, open) {
  for (let job = next(); job !== null; job = next()) {
    const startedAt = performance.now();
    const tls = await open(job.host);
    job.response = await createExchange(tls)(job.bytes);
    job.milliseconds = performance.now() - startedAt;
    tls.end();
  }
}

async function go() {
  const { workload, requests, open, connections } = round;
  round = null;
  let at = 0;
  const next = () => requests[at++] ?? null;
  const startedAt = performance.now();
  await Promise.all(
    workload.oneShot
      ? Array.from({ length: workload.connections }, () => sendEachAlone(next, open))
      : connections.map((tls) => sendAll(next, tls)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const wrong = requests.filter(({ response, answer }) => response.status !== 200 || !response.body.equals(answer()));
  const times = requests.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    seconds,
    wrong: wrong.length,
    example: wrong[0] ? `${wrong[0].response.status} ${wrong[0].response.body.toString().slice(0, 200)}` : null,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}

serveRole((message) => (message.kind === 'prepare' ? prepare(message) : go()));
