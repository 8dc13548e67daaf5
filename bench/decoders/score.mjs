// Scores the runner on a corpus: node bench/decoders/score.mjs CORPUS.json [--all]
// A case is hit when every string of `expect.contains` stands in some text of the answer; a negative is a false claim
// when a transform outside `expect.allow` was applied.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const [file, flag] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node bench/decoders/score.mjs CORPUS.json [--all]');
  process.exit(2);
}
const { cases } = JSON.parse(readFileSync(file, 'utf8'));
const answers = await run(cases);
// Once more in the same process would be warmer; what is printed is the first look at each case, JIT and all.
const positives = cases.filter((each) => each.class === 'positive');
const scored = positives.filter(({ expect }) => expect.contains.length > 0);
const missed = scored.filter((each) => !hit(each));
for (const tier of new Set(scored.map(({ tier }) => tier))) {
  const all = scored.filter((each) => each.tier === tier);
  const keyless = all.filter(({ expect }) => !expect.structure_only);
  const extra = all.length - keyless.length;
  const note = extra > 0 ? ` (and ${all.filter(hit).length - keyless.filter(hit).length}/${extra} structure-only)` : '';
  console.log(`${tier.padEnd(10)} ${keyless.filter(hit).length}/${keyless.length}${note}`);
}
const negatives = cases.filter((each) => each.class === 'negative');
const claimed = negatives.filter(falseClaim);
console.log(`${'false'.padEnd(10)} ${claimed.length}/${negatives.length}`);
const times = [...answers.values()].map(({ ms }) => ms).sort((left, right) => left - right);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(2);
console.log(`${'ms'.padEnd(10)} p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`);
for (const { id, tier } of missed) console.log(`missed  ${tier} ${id}: ${answers.get(id).path.join(' > ') || '-'}`);
for (const { id } of claimed) console.log(`claimed ${id}: ${answers.get(id).path.join(' > ')}`);
if (flag === '--all') {
  for (const { id, expect } of cases) {
    const { path, grade, ms } = answers.get(id);
    console.log(
      `${id}: ${path.join(' > ')} [${grade}; expected ${expect.path.join(' > ')}, ${expect.grade}] ${ms.toFixed(2)}`,
    );
  }
}

function hit({ id, expect }) {
  const { texts } = answers.get(id);
  return expect.contains.every((wanted) => texts.some((text) => text.includes(wanted)));
}

function falseClaim({ id, expect }) {
  const { claims, path } = answers.get(id);
  return claims > 0 && (path.length === 0 || path.some((step) => !expect.allow.includes(step)));
}

async function run(all) {
  const runner = spawn(process.execPath, [fileURLToPath(new URL('runner.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for (const { id, input, context, session } of all) {
    runner.stdin.write(`${JSON.stringify({ id, input, context, session })}\n`);
  }
  runner.stdin.end();
  const found = new Map();
  for await (const line of createInterface({ input: runner.stdout })) {
    const answer = JSON.parse(line);
    found.set(answer.id, answer);
  }
  return found;
}
