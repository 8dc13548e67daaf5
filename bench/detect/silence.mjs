// How often the detectors speak where no phone said anything: random bytes, prose, minified code, JSON, images and fonts.
// Findings are counted by detector; the first 200 of each set are listed. What is `founded` is what it is called: the e-mail addresses
// that people wrote into prose. All else is `unfounded`, also addresses and URLs of authors in JSON and code, which nobody visited. Needs `npm run build` first; node bench/detect/silence.mjs
import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { unwrap } from '../../dist/decode/index.js';
import { compileCanaries, inspect } from '../../dist/detect/index.js';
import { canaries, chance, filesBelow } from './material.mjs';

const compiled = compileCanaries(canaries(100));
/** Names under which a harmless value may be sent; a third of the texts get one. */
const names = ['id', 'data', 'value', 'token', 'content', 'event_time', 'build', 'version', 'd', 'hash'];

function findings(bytes, contentType) {
  const headers = [['content-type', contentType]];
  const message = { side: 'request', prefix: 'x1', target: null, headers, body: bytes, bodyComplete: true };
  const { nodes } = unwrap(message, { keys: [], clock: () => performance.now() });
  const texts = nodes.filter(({ text }) => text !== null);
  return { hits: inspect(texts, { canaries: compiled, host: 'collector.example.net' }).hits, nodes: texts.length };
}

function* blobs(count) {
  const next = chance(3);
  for (let index = 0; index < count; index += 1) {
    const bytes = randomBytes(8 + Math.floor(next() * 400));
    const field = names[index % names.length];
    const forms = [
      () => [bytes, 'application/octet-stream'],
      () => [Buffer.from(JSON.stringify({ [field]: bytes.toString('base64') })), 'application/json'],
      () => [Buffer.from(JSON.stringify({ [field]: bytes.toString('hex') })), 'application/json'],
      () => [
        Buffer.from(`${field}=${encodeURIComponent(bytes.toString('base64'))}`),
        'application/x-www-form-urlencoded',
      ],
      () => [
        Buffer.from(JSON.stringify({ [field]: Number(`0x${bytes.subarray(0, 6).toString('hex')}`), v: index })),
        'application/json',
      ],
    ];
    yield [`blob ${index}`, ...forms[index % forms.length]()];
  }
}

function* files(folder, endings, contentType, most) {
  for (const path of filesBelow(folder, endings, most, 300_000)) yield [path, readFileSync(path), contentType];
}

const sets = {
  blobs: blobs(Number(process.env.BLOBS ?? 10_000)),
  prose: files('/usr/share/doc', ['', '.txt', '.md', '.html', 'copyright', 'README'], 'text/plain', 300),
  code: files('node_modules', ['.min.js', '.mjs', '.cjs', '.js'], 'text/javascript', 400),
  json: files('node_modules', ['.json'], 'application/json', 300),
  images: files(
    '/usr/share',
    ['.png', '.jpg', '.gif', '.svg', '.ico', '.ttf', '.otf', '.woff', '.woff2'],
    'application/octet-stream',
    300,
  ),
};
const answer = {};
for (const [name, set] of Object.entries(sets)) {
  const said = [];
  let [inputs, bytes, nodes] = [0, 0, 0];
  for (const [label, body, contentType] of set) {
    const { hits, nodes: texts } = findings(new Uint8Array(body), contentType);
    inputs += 1;
    bytes += body.length;
    nodes += texts;
    for (const { detector, confidence, value } of hits)
      said.push({ detector, confidence, value: value.slice(0, 80), in: label });
  }
  const of = (confidence) => said.filter((hit) => hit.confidence === confidence).length;
  const counts = { observed: of('observed'), inferred: of('inferred'), possible: of('possible') };
  const byDetector = {};
  for (const { detector } of said) byDetector[detector] = (byDetector[detector] ?? 0) + 1;
  const founded = name === 'prose' ? (byDetector.email ?? 0) : 0;
  answer[name] = {
    inputs,
    megabytes: +(bytes / 1e6).toFixed(2),
    texts: nodes,
    ...counts,
    founded,
    unfounded: said.length - founded,
    byDetector,
    said: said.slice(0, 200),
  };
}
process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
