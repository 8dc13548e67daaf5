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
  // The content type is one of the things that decoders go by. Sets in maps: joining the three would cost more than the look.
  const seen = new Map<string | null, Map<string, Set<string>>>();
  let size = 0;
  const textsOf = (root: TreeNode, contentType: string | null): Set<string> => {
    let names = seen.get(contentType);
    if (names === undefined) seen.set(contentType, (names = new Map<string, Set<string>>()));
    let texts = names.get(root.root);
    if (texts === undefined) names.set(root.root, (texts = new Set()));
    return texts;
  };
  return {
    has({ root, text }, contentType) {
      return text !== null && text.length <= LONGEST && seen.get(contentType)?.get(root)?.has(text) === true;
    },
    add(root, contentType) {
      const isPlain = root.children.length === 0 && root.outcome.kind === 'text' && !root.noise;
      if (!isPlain || root.text === null || root.text.length > LONGEST) return;
      // Emptied when full: request ids that never come again must not crowd out what comes with every request.
      if (size >= MOST) {
        seen.clear();
        size = 0;
      }
      size += 1;
      textsOf(root, contentType).add(root.text);
    },
  };
}

/** The memory of a kit of decoders; what one kit cannot read another may. */
export function plainRoots(kit: Kit): PlainRoots {
  let roots = known.get(kit);
  if (roots === undefined) known.set(kit, (roots = createPlainRoots()));
  return roots;
}
