// How fast the values of a tester are looked for: 1,000 canaries over 100 MB of decoded text on one thread, and what a
// message with 13 canaries costs. Needs `npm run build` first; node bench/detect/search-rate.mjs [FOLDER OF A BUILD]
import { resolve } from 'node:path';
import { canaries, telemetry, texts } from './material.mjs';

const dist = resolve(process.argv[2] ?? 'dist');
const { compileCanaries, inspect } = await import(`${dist}/detect/index.js`);
const MEGABYTES = Number(process.env.MEGABYTES ?? 100);

const cpu = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const node = (text, index = 0) => ({
  id: `x1:request.body/${index}`,
  parentId: null,
  root: 'request.body',
  name: 'v',
  text,
});

function searched(many, material) {
  let compiled;
  const prepared = cpu(() => (compiled = compileCanaries(canaries(many))));
  const context = { canaries: compiled, host: 'collector.example.net' };
  const run = (bytes) => {
    let hits = 0;
    let done = 0;
    for (let index = 0; done < bytes; index += 1) {
      const text = material[index % material.length];
      done += text.length;
      const said = inspect([node(text)], context);
      hits += said.hits.filter(({ canary }) => canary !== null).length;
    }
    return hits;
  };
  run(3e6);
  let hits = 0;
  const ms = cpu(() => (hits = run(MEGABYTES * 1e6)));
  return {
    canaries: many,
    preparedMs: Math.round(prepared),
    megabytesPerSecond: +(MEGABYTES / (ms / 1000)).toFixed(1),
    hits,
  };
}

const bodies = telemetry(4000);
const documents = texts('node_modules', ['.md', '.json', '.js'], 600, 200_000).map(({ text }) => text);
const answer = {
  telemetryThousand: searched(1000, bodies),
  filesThousand: searched(1000, documents),
  telemetryThirteen: searched(13, bodies),
  filesThirteen: searched(13, documents),
};
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
