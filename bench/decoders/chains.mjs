// Encodes made-up events through random chains of encoders and looks whether they are found again:
// node bench/decoders/chains.mjs [--runs 5000] [--seed NAME] [--layers 5]. Needs `npm run build` first.
import { parseArgs } from 'node:util';
import { unwrap } from '../../dist/decode/index.js';
import { randomOf } from '../workloads/random.mjs';
import { common, rare } from './encoders.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'chains' },
    layers: { type: 'string', default: '5' },
  },
});
const runs = Number(values.runs);
const encoders = { ...common, ...rare };
const WORDS = 'amber birch cedar delta ember fjord grove haven inlet jetty knoll ledge'.split(' ');

const misses = [];
const counts = new Map();
let slowest = 0;
const begun = process.cpuUsage();
for (let run = 0; run < runs; run += 1) {
  // Node's zlib frees what a synchronous call used in the next turn of the event loop.
  if (run % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
  const random = randomOf(`${values.seed} ${run}`);
  const document = documentOf(random);
  const { names, bytes } = chainOf(random, Buffer.from(document));
  for (const name of names) counts.set(name, [(counts.get(name)?.[0] ?? 0) + 1, counts.get(name)?.[1] ?? 0]);
  const start = process.cpuUsage();
  const { nodes } = unwrap(messageOf(bytes), { clock: () => performance.now() });
  const { user, system } = process.cpuUsage(start);
  slowest = Math.max(slowest, (user + system) / 1000);
  if (nodes.some(({ text }) => text === document)) continue;
  misses.push({ run, names, size: bytes.length, found: nodes.at(-1).trail });
  for (const name of names) counts.get(name)[1] += 1;
}
const { user, system } = process.cpuUsage(begun);
console.log(
  `${runs - misses.length} of ${runs} chains found, ${((user + system) / runs).toFixed(0)} us CPU each, ${slowest.toFixed(0)} ms at most`,
);
for (const [name, [all, missed]] of [...counts].sort(([, a], [, b]) => b[1] / b[0] - a[1] / a[0]))
  if (missed > 0) console.log(`  ${name}: in ${all} chains, ${missed} of them missed`);
for (const { run, names, size, found } of misses.slice(0, 20))
  console.log(`  missed ${values.seed} ${run}: ${names.join(' > ')} (${size} bytes), reached ${found || 'nothing'}`);
// Some stacks read as something else that is just as right: a stored block in front of a magic is a private header.
process.exitCode = misses.length > runs / 500 ? 1 : 0;

/** Outermost layer first in `names`. */
function chainOf(random, document) {
  const names = [];
  let bytes = document;
  let before = 'document';
  let gives = 'text';
  const length = 1 + random.below(Number(values.layers));
  while (names.length < length) {
    const fits = Object.entries(encoders).filter(
      ([, { wants, over, never, most = 20_000 }]) =>
        never !== before &&
        (wants === 'any' || gives === 'text') &&
        (over === undefined || over.includes(before)) &&
        bytes.length <= most,
    );
    const [name, encoder] = random.pick(fits);
    bytes = encoder.encode(bytes);
    ({ gives } = encoder);
    before = name;
    names.unshift(name);
  }
  return { names, bytes };
}

function documentOf(random) {
  const event = () => ({
    event: random.pick(WORDS),
    at: 1_588_000_000_000 + random.below(1_000_000_000),
    url: `https://${random.pick(WORDS)}-${random.hex(6)}.example/${random.pick(WORDS)}?q=${random.pick(WORDS)}`,
    id: random.uuid(),
    title: random.below(3) === 0 ? '小米浏览器会记录访问过的网站' : `${random.pick(WORDS)} ${random.pick(WORDS)}`,
  });
  const events = Array.from({ length: 1 + random.below(5) }, event);
  return JSON.stringify(random.below(2) === 0 ? events : { version: 3, ...events[0] });
}

function messageOf(bytes) {
  return { side: 'request', prefix: 'x1', target: null, headers: [], body: new Uint8Array(bytes), bodyComplete: true };
}
