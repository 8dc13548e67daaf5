// Reads real files (documents, programs, fonts, images) as bodies and lists what was taken for something:
// node bench/decoders/real-files.mjs FOLDER... [--most 5000]. Needs `npm run build` first.
// Whether a claim is wrong is for a person to say: what a magic or a checksum proves (gzip, zip, zstd, …) is right, and
// is only counted; everything else is listed with its first characters.
import { opendirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decoders, stepsOf, unwrap } from '../../dist/decode/index.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '6000' }, listed: { type: 'string', default: '60' } },
});
const LARGEST = 512 * 1024;
const parsers = new Set(decoders.filter(({ family }) => family === 'structure').map(({ id }) => id));
const proved = new Set(['gzip', 'zstd', 'zip', 'lz4', 'zlib', 'data-uri', 'jwt', 'content-encoding']);

let read = 0;
let slowest = [0, ''];
const counts = new Map();
const doubtful = [];
// One folder after the other would be one kind of file after the other.
const walks = positionals.map(filesOf);
while (walks.length > 0 && read < Number(values.most)) {
  const walk = walks.shift();
  const { value: file, done } = walk.next();
  if (done) continue;
  walks.push(walk);
  const body = new Uint8Array(readFileSync(file));
  const start = process.cpuUsage();
  const { nodes } = unwrap(
    { side: 'request', prefix: 'x1', target: null, headers: [], body, bodyComplete: true },
    { clock: () => performance.now() },
  );
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > slowest[0]) slowest = [(user + system) / 1000, file];
  read += 1;
  const first = nodes.find(({ step }) => step !== null && !parsers.has(step.decoder));
  if (first === undefined) continue;
  const name = stepsOf(first).at(-1).decoder;
  counts.set(name, (counts.get(name) ?? 0) + 1);
  if (!proved.has(name)) doubtful.push([file, first.trail, JSON.stringify((first.text ?? '').slice(0, 70))]);
}
console.log(`${read} files, slowest ${slowest[0].toFixed(0)} ms CPU (${slowest[1]})`);
console.log([...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'nothing claimed');
for (const each of doubtful.slice(0, Number(values.listed))) console.log(`  ${each.join('  ')}`);

function* filesOf(folder) {
  const entries = opendirSync(folder);
  for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (entry.isFile() && statSync(path).size > 0 && statSync(path).size <= LARGEST) yield path;
  }
  entries.closeSync();
}
