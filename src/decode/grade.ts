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
  const { kind } = node.outcome;
  if (kind === 'sealed') return node.sealed ?? 'opaque';
  if (kind === 'opaque') return uniform(node.bytes) ? 'opaque' : 'unknown';
  if (node.text === null) return kind === 'structured' ? node.hidden : 'unknown';
  if (node.children.length > 0 || kind !== 'text') return node.hidden;
  if (looksLikeDigest(node.text)) return 'pseudonym';
  return node.noise ? 'opaque' : node.hidden;
}

/**
 * The grade of a message: the one under which most of its body went out, weaker one on a tie. Weighing keeps a `gzip=1`
 * in the clear from calling a compressed batch plain, and a checksum from calling a sealed one readable.
 */
export function messageGrade(body: TreeNode | null): Grade {
  if (body === null) return 'plain';
  const weights = new Map<Grade, number>();
  weigh(body, weights);
  let best: Grade = body.grade;
  for (const [grade, weight] of weights) {
    const before = weights.get(best) ?? 0;
    if (weight > before || (weight === before && rank(grade) < rank(best))) best = grade;
  }
  return best;
}

function weigh(node: TreeNode, weights: Map<Grade, number>): void {
  if (node.children.length === 0) weights.set(node.grade, (weights.get(node.grade) ?? 0) + node.size);
  for (const child of node.children) weigh(child, weights);
}

function gradeOfStep({ family }: Decoder, { params }: Step): Grade {
  switch (family) {
    case 'structure':
    case 'transport':
      return 'plain';
    case 'encoding':
      return 'encoded';
    case 'compression':
      return 'compressed';
    case 'cipher':
      return KEY_GRADE[params['source'] as Key['source']];
  }
}
