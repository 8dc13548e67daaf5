import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cpuSeconds, peakMegabytes } from './process-usage.mjs';

/** One round of one proxy: connections first, then the requests, then everything the proxy still owes. */
async function measureRound({ proxy, load, workload, seed, count, sentBefore, target }) {
  const { port: proxyPort, ca, pid } = proxy;
  await load.ask({ kind: 'prepare', workload: workload.id, seed, count, proxyPort, ca, ...target });
  await proxy.drained(sentBefore);
  const cpuBefore = cpuSeconds(pid);
  const sent = await load.ask({ kind: 'go' });
  const answeredAt = performance.now();
  await proxy.drained(sentBefore + count);
  const cpu = cpuSeconds(pid) - cpuBefore;
  if (sent.wrong > 0) throw new Error(`${sent.wrong} wrong answers, such as: ${sent.example}`);
  return {
    requestsPerSecond: count / sent.seconds,
    cpuMicroseconds: (cpu * 1e6) / count,
    p50: sent.p50,
    p99: sent.p99,
    drainSeconds: (performance.now() - answeredAt) / 1000,
    peakMegabytes: peakMegabytes(pid),
  };
}

/** All proxies over one workload, each in its own process, in turn: a warm-up round, then A B C A B C …. */
export async function measureWorkload({ workload, kinds, rounds, count, load, environment, say }) {
  const folder = join(environment.folder, workload.id);
  mkdirSync(folder);
  const target = { host: environment.host, port: environment.originPort };
  const entries = [];
  for (const kind of kinds)
    entries.push({ kind, proxy: await kind.start({ ...environment, folder, workload }), rounds: [] });
  let sent = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const entry of entries) {
      const seed = `${workload.id}/${round}`;
      const figures = await measureRound({ ...entry, load, workload, seed, count, sentBefore: sent, target });
      say(round, entry.kind.name, figures);
      if (round > 0) entry.rounds.push(figures);
    }
    sent += count;
  }
  const planted =
    (rounds + 1) * Array.from({ length: count }, (_, index) => workload.isPlanted(index)).filter(Boolean).length;
  const results = [];
  for (const { kind, proxy, rounds: figures } of entries) {
    const { complaints, ...checked } = await proxy.stop({ sent, planted });
    if (complaints.length > 0) throw new Error(`${kind.name}, ${workload.id}: ${complaints.join('; ')}`);
    results.push({ proxy: kind.name, sent, planted, rounds: figures, ...checked });
  }
  return { workload: workload.id, requestsPerRound: count, results };
}
