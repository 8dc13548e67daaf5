import type { Grade, Key, Step } from '../model/index.ts';
import type { Decoder } from './decoder.ts';
import { looksLikeDigest } from './digest.ts';
import type { TreeNode } from './node.ts';
import { uniform } from './uniform.ts';

/** Weakest first. */
const ORDER: readonly Grade[] = [
  'plain',
  'encoded',
  'compressed',
  'binary',
  'key-in-message',
  'key-in-capture',
  'key-hard-coded',
  'key-derived',
  'key-from-device',
  'public-key',
  'pseudonym',
  'opaque',
  'unknown',
];

/** Where a key came from decides how well it hides. */
const KEY_GRADE: Readonly<Record<Key['source'], Grade>> = {
  message: 'key-in-message',
  capture: 'key-in-capture',
  file: 'key-hard-coded',
  derived: 'key-derived',
  analyst: 'key-from-device',
  // Whoever has the private key reads it, and nobody else on the way.
  wrapped: 'public-key',
};

/** Position of a grade, weakest 0. */
export function rank(grade: Grade): number {
  return ORDER.indexOf(grade);
}

/** The grade of everything below a step: the stronger of what was there before and what the step adds. */
export function hiddenBy(decoder: Decoder, step: Step, before: Grade): Grade {
  const added = gradeOfStep(decoder, step);
  return rank(added) > rank(before) ? added : before;
}

/** How well a node was hidden: by its steps, by a seal, by being a digest or by being unreadable. */
export function gradeOf(node: TreeNode): Grade {
  if (node.sealed !== null) return node.sealed;
  const { kind } = node.outcome;
  if (node.noise && node.children.length === 0) return looksLikeDigest(node.text ?? '') ? 'pseudonym' : 'opaque';
  if (kind === 'opaque') return uniform(node.bytes) ? 'opaque' : 'unknown';
  if (node.text === null) return kind === 'structured' ? node.hidden : 'unknown';
  if (node.children.length > 0 || kind !== 'text') return node.hidden;
  if (looksLikeDigest(node.text)) return 'pseudonym';
  return node.hidden;
}

/** Grades of what nobody can read here. */
const CLOSED: ReadonlySet<Grade> = new Set(['public-key', 'opaque', 'unknown']);

/** Unreadable bytes decide for a message when they are more than this many times the readable ones. */
const OUTWEIGHS = 2;

/**
 * The grade of a message: the one under which most of its readable body went out (weaker one on a tie), or most of the
 * unreadable body when that outweighs it. Weighing keeps a `gzip=1` in the clear from calling a compressed batch plain,
 * and a checksum from calling a sealed one readable.
 */
export function messageGrade(body: TreeNode | null): Grade {
  if (body === null) return 'plain';
  const readable = new Map<Grade, number>();
  const unreadable = new Map<Grade, number>();
  weigh(body, readable, unreadable);
  const chosen = total(unreadable) > OUTWEIGHS * total(readable) ? unreadable : readable;
  return heaviest(chosen) ?? body.grade;
}

function weigh(node: TreeNode, readable: Map<Grade, number>, unreadable: Map<Grade, number>): void {
  for (const child of node.children) weigh(child, readable, unreadable);
  if (node.children.length === 0) {
    const { grade, outcome, text } = node;
    const open = text !== null && outcome.kind !== 'sealed' && !CLOSED.has(grade);
    add(open ? readable : unreadable, grade, node.size);
  } else if (node.children[0]?.birth?.decoder.pointers === true) {
    // Names, numbers and punctuation of a JSON text are in no part, and as readable as the text.
    const fields = node.children.reduce((sum, { size }) => sum + size, 0);
    add(readable, node.hidden, Math.max(0, node.size - fields));
  }
}

function add(weights: Map<Grade, number>, grade: Grade, size: number): void {
  weights.set(grade, (weights.get(grade) ?? 0) + size);
}

function total(weights: ReadonlyMap<Grade, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function heaviest(weights: ReadonlyMap<Grade, number>): Grade | undefined {
  const order = [...weights].sort(([a, left], [b, right]) => right - left || rank(a) - rank(b));
  return order[0]?.[0];
}

function gradeOfStep({ family }: Decoder, { params }: Step): Grade {
  switch (family) {
    case 'structure':
    case 'transport':
      return 'plain';
    case 'encoding':
    case 'framing':
      return 'encoded';
    case 'binary':
      return 'binary';
    case 'compression':
      return 'compressed';
    case 'cipher':
      return KEY_GRADE[params['source'] as Key['source']];
  }
}
