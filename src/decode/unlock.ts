import type { Node } from './node.ts';
import { TreeNode } from './node.ts';
import type { Lock, Protocol } from './protocol.ts';
import type { Search } from './search.ts';
import { expand } from './search.ts';
import { hasTrace } from './traces.ts';

/** A message with more locks of one protocol is made to cost time. */
const MOST = 64;

/**
 * Takes apart what stayed closed and a protocol has the key for, each node with its own key and those of the analyst.
 * The bytes that come out must prove it, as everywhere. True when the tree may have changed.
 */
export function unlock(search: Search, protocols: readonly Protocol[], roots: readonly Node[]): boolean {
  let changed = false;
  for (const { locks, traces } of protocols) {
    if (locks === undefined || (traces !== undefined && !hasTrace(roots, traces))) continue;
    const found = locks(roots);
    for (const lock of found.slice(0, MOST)) if (open(search, lock)) changed = true;
  }
  return changed;
}

function open(search: Search, { node, key }: Lock): boolean {
  if (!(node instanceof TreeNode) || node.children.length > 0) return false;
  expand({ ...search, keys: [key, ...search.keys] }, node);
  return true;
}
