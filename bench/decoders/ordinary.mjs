// What taking ordinary traffic apart costs: node bench/decoders/ordinary.mjs [DIST]... [--rounds N]
// CPU microseconds a message (a request or its answer) over the exchanges of the keep-alive and telemetry workloads,
// best and median of the rounds; several builds are measured in turn. Needs `npm run build` first.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { randomOf } from '../workloads/random.mjs';
import { keepAlive } from '../workloads/keep-alive.mjs';
import { telemetry } from '../workloads/telemetry.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '12' } },
});
const builds = positionals.length > 0 ? positionals : [new URL('../../dist', import.meta.url).pathname];
const EXCHANGES = 500;
const rounds = Number(values.rounds);

for (const workload of [keepAlive, telemetry]) {
  const sides = await Promise.all(builds.map(async (build) => ({ build, analyse: await analystOf(build), times: [] })));
  for (let round = 0; round < rounds; round += 1) {
    const exchanges = exchangesOf(workload, round);
    for (const { analyse, times } of sides) {
      const start = process.cpuUsage();
      for (const exchange of exchanges) analyse({ kind: 'exchange', exchange });
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / (2 * EXCHANGES));
    }
  }
  for (const { build, times } of sides) {
    const sorted = times.slice(1).sort((left, right) => left - right);
    const [best, median] = [sorted[0], sorted[sorted.length >> 1]].map((time) => time.toFixed(1));
    console.log(`${workload.id.padEnd(12)} ${best} us best, ${median} us median  ${build}`);
  }
}

async function analystOf(build) {
  const { createAnalyst } = await import(pathToFileURL(`${build}/pipeline/analyse.js`).href);
  return createAnalyst({ canaries: [], keys: [], clock: () => performance.now() });
}

function exchangesOf(workload, round) {
  return Array.from({ length: EXCHANGES }, (_, index) => {
    const random = randomOf(`${workload.id} ${round} ${index}`);
    const { bytes, answer } = workload.make({ host: 'bench.example', random, index });
    const end = bytes.indexOf('\r\n\r\n');
    const [line, ...headers] = bytes.toString('latin1', 0, end).split('\r\n');
    const pairs = headers.map((header) => [
      header.slice(0, header.indexOf(':')),
      header.slice(header.indexOf(':') + 2),
    ]);
    return {
      seq: index + 1,
      host: 'bench.example',
      url: `https://bench.example${line.split(' ')[1]}`,
      requestHeaders: pairs,
      requestBody: bodyOf(bytes.subarray(end + 4)),
      responseHeaders: [['Content-Type', 'application/json']],
      responseBody: bodyOf(answer()),
    };
  });
}

function bodyOf(bytes) {
  return bytes.length === 0 ? null : { kept: new Uint8Array(bytes), length: bytes.length, complete: true };
}
