// Runs the decode room over a corpus of payloads: one JSON object a line on stdin ({id, input, context, session}),
// one a line on stdout ({id, ms, texts, alt_texts, claims, path, grade}). Needs `npm run build` first.
import { createInterface } from 'node:readline';
import { candidateKeys, decoders, stepsOf, unwrap } from '../../dist/decode/index.js';

/** Splitters of what is in the clear: they take apart and claim nothing. */
const PARSERS = new Set(decoders.filter(({ family }) => family === 'structure').map(({ id }) => id));

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}

function answer({ id, input, context, session }) {
  const message = messageOf(Buffer.from(input, 'base64'), context);
  const handed = session.keys.map(keyOf);
  const start = performance.now();
  const seen = session.texts.flatMap((text) => candidateKeys(unwrap(bodyOf(Buffer.from(text))).nodes, 'capture'));
  const { nodes, grade } = unwrap(message, { keys: [...handed, ...seen], clock: () => performance.now() });
  const ms = performance.now() - start;
  const steps = nodes.flatMap(({ step }) => (step === null ? [] : [step]));
  return {
    id,
    ms,
    texts: nodes.flatMap(({ text }) => (text === null ? [] : [text])),
    alt_texts: [],
    claims: steps.filter(({ decoder }) => !PARSERS.has(decoder)).length,
    path: deepest(nodes),
    grade: deepestGrade(nodes) ?? grade,
  };
}

/** Transforms that reach the node with most of them, outermost first. */
function deepest(nodes) {
  const paths = nodes.map((node) => stepsOf(node).map(({ decoder }) => decoder));
  return paths.reduce((longest, path) => (path.length > longest.length ? path : longest), []);
}

function deepestGrade(nodes) {
  return nodes.reduce((best, node) => (stepsOf(node).length > stepsOf(best).length ? node : best), nodes[0])?.grade;
}

/** `part` says where in a request the bytes were: `body`, `url`, `header:NAME`. */
function messageOf(bytes, { contentType, headers, part }) {
  const all = Object.entries(headers);
  if (contentType !== null) all.push(['content-type', contentType]);
  if (part === 'url') return { ...bodyOf(null), target: bytes.toString('latin1'), headers: all };
  if (!part.startsWith('header:')) return { ...bodyOf(bytes), headers: all };
  return { ...bodyOf(null), headers: [...all, [part.slice('header:'.length), bytes.toString('latin1')]] };
}

function bodyOf(bytes) {
  const body = bytes === null ? null : new Uint8Array(bytes);
  return { side: 'request', prefix: 'x1', target: null, headers: [], body, bodyComplete: true };
}

/** A string of an app or a key file is the same on every phone; what a hook saw came from this one. */
function keyOf({ b64, where }) {
  const source = /^(?:apk|key file)/.test(where) ? 'file' : 'analyst';
  return { label: where, bytes: new Uint8Array(Buffer.from(b64, 'base64')), iv: null, source };
}
