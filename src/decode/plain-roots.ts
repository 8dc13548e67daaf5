import type { Kit } from './unwrap.ts';
import type { TreeNode } from './node.ts';

/** Roots that were looked at and held nothing: a phone sends the same headers with every request. */
export interface PlainRoots {
  has(root: TreeNode, contentType: string | null): boolean;
  add(root: TreeNode, contentType: string | null): void;
}

const MOST = 4_096;
const LONGEST = 256;
const known = new WeakMap<Kit, PlainRoots>();

function createPlainRoots(): PlainRoots {
  const seen = new Set<string>();
  // The content type is one of the things that decoders go by.
  const nameOf = (root: TreeNode, contentType: string | null): string =>
    `${contentType ?? ''}\0${root.root}\0${root.text ?? ''}`;
  return {
    has: (root, contentType) =>
      root.text !== null && root.text.length <= LONGEST && seen.has(nameOf(root, contentType)),
    add: (root, contentType) => {
      const isPlain = root.children.length === 0 && root.outcome.kind === 'text' && !root.noise;
      if (isPlain && root.text !== null && root.text.length <= LONGEST && seen.size < MOST)
        seen.add(nameOf(root, contentType));
    },
  };
}

/** The memory of a kit of decoders; what one kit cannot read another may. */
export function plainRoots(kit: Kit): PlainRoots {
  let roots = known.get(kit);
  if (roots === undefined) known.set(kit, (roots = createPlainRoots()));
  return roots;
}
