import type { Key } from '../model/index.ts';
import { readBase64 } from './base64-text.ts';
import { Content } from './content.ts';
import { candidateKeys, candidateVectors, opensOthers } from './candidate-keys.ts';
import type { TreeNode } from './node.ts';
import type { Search } from './search.ts';
import { expand } from './search.ts';
import { uniform } from './uniform.ts';
import { wrappedKeys } from './wrapped-keys.ts';

const BLOCK = 16;

/** Pairs of a closed node and a cipher key that one message may cost: about ten milliseconds. */
const MOST_TRIALS = 256;

/** Closed nodes of one message that are looked at. */
const MOST_NODES = 64;

/** As much of a node as is looked at to see whether it is noise. */
const SAMPLE = 64 * 1024;

const HEX = /^[0-9a-f]+$/i;

/** Cipher keys that a pass phrase makes. */
const A_PHRASE = 7;

/** What is tried when all else is done. */
export interface LaterKeys {
  /** Secrets that other messages of the capture hold. */
  readonly captured: () => readonly Key[];
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
  const keys = [...session, ...candidateKeys(nodes, 'message'), ...captured()];
  if (keys.length === 0) return false;
  const again: Search = { ...search, vectors: candidateVectors(nodes) };
  const cost = keys.reduce((sum, { source }) => sum + (source === 'derived' ? A_PHRASE : 1), 0);
  // The largest first: they are what the message was sent for.
  closed.sort((left, right) => right.size - left.size);
  const affordable = Math.max(1, Math.floor(MOST_TRIALS / cost));
  const proved = new Set<unknown>();
  for (const [index, node] of closed.slice(0, MOST_NODES).entries()) {
    // A key does not open itself; of one that opened something more may be expected than of all the others.
    const likely = keys.filter(({ label }) => label !== node.id && (index < affordable || proved.has(label)));
    const tried = withoutStrangers(again, node, likely);
    if (tried.length === 0) continue;
    expand({ ...again, keys: session.length === 0 ? tried : [...tried, ...privateKeys] }, node);
    for (const key of keysUsed(node)) proved.add(key);
  }
  return true;
}

/** Labels of the keys that opened a node, or the only thing that came out of it. */
function* keysUsed(node: TreeNode): Generator {
  for (let at: TreeNode | undefined = node.children[0]; at !== undefined; at = at.children[0]) {
    if (at.step?.params['key'] !== undefined) yield at.step.params['key'];
  }
}

/** Of the keys of other messages only those under which something begins: going through all decoders again is dear. */
function withoutStrangers({ decoders, vectors }: Search, node: TreeNode, keys: readonly Key[]): readonly Key[] {
  if (!keys.some(({ source }) => source === 'capture')) return keys;
  const bytes = sealedBytes(node);
  const content = bytes === null ? null : Content.ofBytes(bytes);
  const fits = (key: Key): boolean =>
    content !== null &&
    decoders.some(
      ({ family, settings }) => family === 'cipher' && (settings?.(content, [key], vectors).length ?? 0) > 0,
    );
  return keys.filter((key) => key.source !== 'capture' || fits(key));
}

/** The bytes of a node, or what it is the hex or base64 of, when a block or stream cipher may have put them out. */
function sealedBytes({ text, bytes }: TreeNode): Uint8Array | null {
  const content = text === null ? bytes : new Uint8Array(Buffer.from(text, HEX.test(text) ? 'hex' : 'base64'));
  if (content.length < 2 * BLOCK) return content.length === BLOCK ? content : null;
  return uniform(content.subarray(0, SAMPLE)) ? content : null;
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
