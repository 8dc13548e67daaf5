import type { AttemptNote } from '../decode/index.ts';
import type { MessageAnalysis } from '../pipeline/index.ts';
import { counted } from './counted.ts';
import type { TreeOptions } from './decode-tree.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

type TreeNode = MessageAnalysis['roots'][number];

const INDENT = '  ';
const LEAST = 40;

/** Attempts of one kind on one node that are told one by one. */
const MOST_ATTEMPTS = 12;

function bits(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 1 ? '1 bit' : `${rounded} bits`;
}

function settingOf({ params }: AttemptNote): string {
  const { mode, iv, derive, key, source } = params;
  if (mode === undefined || key === undefined) return '';
  const vector = typeof iv === 'string' && iv !== 'none' ? `, iv ${iv}` : '';
  const derived = typeof derive === 'string' ? `, made by ${derive}` : '';
  return ` (${String(mode)}${vector}, key ${String(key)} from the ${String(source)}${derived})`;
}

/** Why a layer was believed: the evidence with where it comes from, and how much was asked for. */
function belief({ decoder, own, found, needed }: AttemptNote): string {
  if (needed === 0 && own === 0) return `${decoder} was taken: it is parsing in the clear and all of it fitted.`;
  const proof = `the format itself proves ${bits(own)} (checksums, magic numbers, lengths that fit)`;
  if (needed === 0) return `${decoder} was taken: ${proof}, which needs no other witness.`;
  return `${decoder} was taken: ${proof}, what came out ${bits(found)}; ${bits(needed)} were needed.`;
}

function sentence(note: AttemptNote): string {
  const name = `${note.decoder}${settingOf(note)}`;
  switch (note.verdict) {
    case 'accepted':
      return belief({ ...note, decoder: name });
    case 'refused':
      return note.found === 0
        ? `${name} gave bytes that are neither text nor a known format: no evidence, refused.`
        : `${name} was refused: ${bits(note.own + note.found)} of evidence, ${bits(note.needed)} were needed.`;
    case 'unfit':
      return `${name} did not fit: ${note.reason ?? 'no reason given'}.`;
    case 'crashed':
      return `${name} crashed; that is a fault of telltale.`;
  }
}

/** What became of a node that has nothing below it, where that needs a reason. */
function ending({ outcome, size, attempts, grade }: TreeNode): string | null {
  switch (outcome.kind) {
    case 'opaque': {
      const tries =
        attempts.length === 0 ? 'no decoder recognised its beginning' : 'none of the attempts above was proved';
      const look =
        grade === 'opaque'
          ? 'Its bytes cannot be told from chance, which is how encryption looks, and compression too.'
          : 'Its bytes are not evenly spread: a format that is not known here rather than a cipher.';
      return `It stays opaque: ${tries}. ${look} ${outcome.entropy.toFixed(1)} bits a byte over ${counted(size, 'byte')}.`;
    }
    case 'sealed':
      return `It stays sealed: ${outcome.why}.`;
    case 'stopped':
      return `The search stopped here at the limit ${outcome.limit}; what lies below was not looked at.`;
    case 'crashed':
      return `The search ended here: ${outcome.decoder} crashed (${outcome.message}).`;
    case 'text':
    case 'structured':
      return attempts.length > 0 && !attempts.some(({ verdict }) => verdict === 'accepted')
        ? `It stays what it is (${outcome.kind === 'text' ? 'text' : outcome.format}).`
        : null;
  }
}

function linesOf(node: TreeNode): readonly string[] {
  const rest = node.attempts.length - MOST_ATTEMPTS;
  // The last ones say how it ended.
  const told = rest > 0 ? [...node.attempts.slice(0, 2), ...node.attempts.slice(2 - MOST_ATTEMPTS)] : node.attempts;
  const sentences = told.map(sentence);
  if (rest > 0) sentences.splice(2, 0, `(${counted(rest, 'more attempt')} of this kind.)`);
  const last = node.children.length === 0 ? ending(node) : null;
  return last === null ? sentences : [...sentences, last];
}

function* walk(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** For every layer in plain sentences: what was tried, the evidence in bits, and what stopped the search. */
export function explanation({ roots }: MessageAnalysis, { color, columns }: TreeOptions): string {
  const width = Math.max(LEAST, columns - INDENT.length);
  const blocks: string[] = [];
  let silent = 0;
  for (const node of walk(roots)) {
    const lines = linesOf(node);
    if (lines.length === 0) {
      silent += 1;
      continue;
    }
    const title = printable(node.trail === '' ? node.root : `${node.root} > ${node.trail}`);
    const field = node.slot.kind === 'field' && node.name !== null ? ` (${printable(node.name)})` : '';
    const body = lines.flatMap((line) => wrap(printable(line), width)).map((line) => `${INDENT}${line}`);
    blocks.push(`${color.bold(title + field)}\n${body.join('\n')}\n`);
  }
  const others = `${counted(silent, 'other node')} held nothing that any decoder recognised: plain values, read as they are.\n`;
  return `${blocks.join('')}${silent === 0 ? '' : others}`;
}
