// Random and mutated inputs: none may crash a decoder, take long, or make memory grow.
// node bench/decoders/hostile.mjs [--runs 100000] [--seed NAME] [--most MILLISECONDS]. Needs `npm run build` first.
import { parseArgs } from 'node:util';
import { decoders, unwrap } from '../../dist/decode/index.js';
import { randomOf } from '../workloads/random.mjs';
import { common, rare } from './encoders.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: 'hostile' },
    most: { type: 'string', default: '200' },
  },
});
const runs = Number(values.runs);
const encoders = Object.values({ ...common, ...rare });
const parsers = new Set(decoders.filter(({ family }) => family === 'structure').map(({ id }) => id));
const events = '[{"event":"search","url":"https://site.example/a?q=b","id":"9774d56d682e549c"},{"event":"click"}]';

const crashes = [];
const slow = [];
const claims = [];
let noise = 0;
let memory = 0;
const begun = process.cpuUsage();
for (let run = 0; run < runs; run += 1) {
  // Node's zlib frees what a synchronous call used in the next turn of the event loop.
  if (run % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
  const random = randomOf(`${values.seed} ${run}`);
  const kind = run % 4 === 0 ? 'noise' : 'mutated';
  const bytes = kind === 'noise' ? noiseOf(random) : mutatedOf(random);
  const start = process.cpuUsage();
  let nodes = [];
  try {
    ({ nodes } = unwrap(messageOf(bytes), { clock: () => performance.now() }));
  } catch (error) {
    crashes.push([run, error.message]);
  }
  const { user, system } = process.cpuUsage(start);
  if (user + system > 1000 * Number(values.most)) slow.push([run, (user + system) / 1000, nodes.at(-1)?.trail]);
  for (const { outcome } of nodes) if (outcome.kind === 'crashed') crashes.push([run, `${outcome.decoder}: ${outcome.message}`]); // prettier-ignore
  if (kind === 'noise') {
    noise += 1;
    const claimed = nodes.find(({ step }) => step !== null && !parsers.has(step.decoder));
    if (claimed !== undefined) claims.push([run, claimed.trail]);
  }
  if (run === Math.floor(runs / 2)) memory = process.memoryUsage.rss();
}
const { user, system } = process.cpuUsage(begun);
const grown = (process.memoryUsage.rss() - memory) / 1024 / 1024;
console.log(
  `${runs} inputs, ${((user + system) / runs).toFixed(0)} us CPU each: ${crashes.length} crashes, ${slow.length} over ${values.most} ms, memory ${grown.toFixed(0)} MiB over the second half`,
);
console.log(`${noise} of them noise: ${claims.length} taken for something`);
for (const each of [...crashes, ...slow, ...claims].slice(0, 20)) console.log(`  ${values.seed} ${each.join(' ')}`);
process.exitCode = crashes.length + slow.length > 0 ? 1 : 0;

/** Nothing but chance, as bytes or as the base64 or hex of it, now and then behind the first byte of a format. */
function noiseOf(random) {
  const size = 4 + random.below(random.below(10) === 0 ? 3000 : 300);
  const bytes = Buffer.from(random.hex(2 * size), 'hex');
  if (random.below(3) === 0) bytes[0] = random.pick([0x0a, 0x82, 0x1f, 0x78, 0xa2, 0, 0x12, 0x28, 0x93, 0x08, 0xdf]);
  const shape = random.below(4);
  if (shape === 0) return Buffer.from(bytes.toString('base64'));
  if (shape === 1) return Buffer.from(bytes.toString('hex'));
  if (shape === 2) return Buffer.from(JSON.stringify({ d: bytes.toString('base64'), key: random.hex(32), iv: random.hex(32) })); // prettier-ignore
  return bytes;
}

/** A chain of encoders with bytes changed, cut out, doubled or put in after each layer, now and then. */
function mutatedOf(random) {
  let bytes = Buffer.from(events.repeat(1 + random.below(3)));
  const layers = 1 + random.below(4);
  for (let layer = 0; layer < layers && bytes.length < 20_000; layer += 1) {
    const { encode, most = 20_000 } = random.pick(encoders);
    if (bytes.length <= most) bytes = encode(bytes);
    if (layer === layers - 1 || random.below(3) === 0) bytes = mutate(random, bytes);
  }
  return bytes;
}

function mutate(random, bytes) {
  let result = bytes;
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.below(8));
    const piece = [Buffer.alloc(0), Buffer.from(random.hex(2 + 2 * random.below(4)), 'hex'), result.subarray(at, at + 64), Buffer.alloc(4, 0xff)]; // prettier-ignore
    result = Buffer.concat([result.subarray(0, at), random.pick(piece), result.subarray(end)]);
  }
  return result;
}

function messageOf(bytes) {
  return { side: 'request', prefix: 'x1', target: null, headers: [], body: new Uint8Array(bytes), bodyComplete: true };
}
