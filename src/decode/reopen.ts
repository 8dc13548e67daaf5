import type { Key } from '../model/index.ts';
import { readBase64 } from './base64-text.ts';
import { candidateKeys, candidateVectors, opensOthers } from './candidate-keys.ts';
import type { TreeNode } from './node.ts';
import type { Search } from './search.ts';
import { expand } from './search.ts';
import { wrappedKeys } from './wrapped-keys.ts';

const BLOCK = 16;

/** Pairs of a closed node and a cipher key that one message may cost: about ten milliseconds. */
const MOST_TRIALS = 256;

/** Cipher keys that a pass phrase makes. */
const A_PHRASE = 7;

/** What is tried when all else is done. */
export interface LaterKeys {
  /** Secrets that other messages of the capture hold. */
  readonly captured: readonly Key[];
  /** What may open the session keys of this message. */
  readonly privateKeys: readonly Key[];
}

/**
 * Tries once more what stayed closed, with the keys that the message itself and the rest of the capture hold. Costs
 * nothing where nothing stayed closed. True when the tree may have changed.
 */
export function reopen(search: Search, nodes: readonly TreeNode[], { captured, privateKeys }: LaterKeys): boolean {
  const closed = nodes.filter((node) => isClosed(node) && !opensOthers(node));
  if (closed.length === 0) return false;
  const session = privateKeys.length === 0 ? [] : wrappedKeys(nodes, privateKeys);
  const keys = [...session, ...candidateKeys(nodes, 'message'), ...captured];
  if (keys.length === 0) return false;
  const again: Search = { ...search, vectors: candidateVectors(nodes) };
  const cost = keys.reduce((sum, { source }) => sum + (source === 'derived' ? A_PHRASE : 1), 0);
  // The largest first: they are what the message was sent for.
  closed.sort((left, right) => right.size - left.size);
  for (const node of closed.slice(0, Math.max(1, Math.floor(MOST_TRIALS / cost)))) {
    // A key does not open itself.
    const others = keys.filter(({ label }) => label !== node.id);
    if (others.length > 0)
      expand({ ...again, keys: session.length === 0 ? others : [...others, ...privateKeys] }, node);
  }
  return true;
}

/** Unreadable bytes, or a text that decodes to a long run of noise or to whole cipher blocks. */
function isClosed(node: TreeNode): boolean {
  if (node.children.length > 0) return false;
  if (node.noise) return true;
  const { outcome, text } = node;
  if (outcome.kind === 'opaque') return node.size >= BLOCK;
  if (outcome.kind !== 'text' || text === null || text.length < 24 || !text.endsWith('=')) return false;
  const reading = readBase64(text);
  return reading !== null && Math.floor((reading.digits * 6) / 8) % BLOCK === 0;
}
