import { ratioSpread, spread } from '../measure/stats.mjs';
import { WORKLOADS } from '../workloads/index.mjs';

const FIGURES = [
  { key: 'requestsPerSecond', title: 'requests/s', digits: 0 },
  { key: 'cpuMicroseconds', title: 'CPU µs/request', digits: 0 },
  { key: 'p50', title: 'p50 ms', digits: 1 },
  { key: 'p99', title: 'p99 ms', digits: 1 },
  { key: 'drainSeconds', title: 'drain s', digits: 2 },
  { key: 'peakMegabytes', title: 'peak RSS MB', digits: 0 },
];

function cell({ median, min, max }, digits) {
  return `**${median.toFixed(digits)}** (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function figures({ results }) {
  const rows = results.map(({ proxy, rounds }) => [
    proxy,
    ...FIGURES.map(({ key, digits }) => cell(spread(rounds.map((round) => round[key])), digits)),
  ]);
  return table(['', ...FIGURES.map(({ title }) => title)], rows);
}

function ratios({ results }) {
  const of = (name) => results.find(({ proxy }) => proxy === name)?.rounds;
  const ours = of('telltale');
  const peer = of('http-mitm-proxy');
  if (!ours || !peer) return '';
  const compared = FIGURES.filter(({ key }) => key !== 'drainSeconds');
  const pairs = (key) =>
    ratioSpread(
      ours.map((round) => round[key]),
      peer.map((round) => round[key]),
    );
  return `\n\n${table(
    ['telltale / http-mitm-proxy, pair by pair', ...compared.map(({ title }) => title.replace(/ (ms|MB)$/, ''))],
    [['ratio', ...compared.map(({ key }) => cell(pairs(key), 2))]],
  )}`;
}

function checks({ results }) {
  const rows = results.find(({ proxy }) => proxy === 'telltale')?.rows;
  if (!rows) return '';
  const { exchanges, analysed, events, findings, found } = rows;
  return `\n\nChecked in telltale's file: ${exchanges} exchange rows = requests sent, ${analysed} analysed whole, ${events} events, ${findings} findings, ${found} exchanges with the planted value = exchanges it was planted in, no other planted value found, no gap.`;
}

function section(entry) {
  const { title, unique, repeats, planted } = WORKLOADS.find(({ id }) => id === entry.workload);
  return `## ${title}

${entry.requestsPerRound} requests a round. Unique: ${unique}. Repeats: ${repeats}. Planted: ${planted}.

${figures(entry)}${ratios(entry)}${checks(entry)}
`;
}

/** The results as a page: medians with least and greatest, ratios pair by pair, and what was measured how. */
export function toMarkdown({ date, command, machine, rounds, proxies, workloads }) {
  const { cpu, cores, memoryGiB, system, node, commit, loadBefore } = machine;
  const list = proxies.map(({ name, version, does }) => `- **${name}**${version ? ` ${version}` : ''}: ${does}`);
  return `# Benchmark: telltale beside a peer

- Date: ${date}. Command: \`${command}\`${commit ? `, commit ${commit}` : ''}.
- Machine: ${cores} × ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}, load average before the run ${loadBefore.toFixed(2)}.

${list.join('\n')}

Each proxy runs in a process of its own, against the same loopback HTTPS origin process and the same load generator process (raw sockets, closed loop). A warm-up round that is not counted, then ${rounds} rounds in turn (A B C A B C …). Cells: **median** (least–greatest) of the rounds. CPU = utime + stime of the whole proxy process, all threads, from before the first request until everything is answered, and for telltale also stored and analysed: the time after the last answer is "drain" (it includes a wait of 0.15 s to see that the process is at rest). Keep-alive connections are opened before the measured window. Every answer is compared byte for byte with what the origin must have sent. Clocks of proc(5) tick at 10 ms.

${workloads.map(section).join('\n')}
## What this does not say

One host name, loopback, HTTP/1.1, no compression of answers: the best case for http-mitm-proxy, which keeps idle connections to the origin and reuses them for other clients, while telltale opens one for each connection of the phone (one to one, as the phone would). http-mitm-proxy's cost for a host it has not seen (an RSA key, made on the proxy's only thread) falls into the warm-up.
`;
}
