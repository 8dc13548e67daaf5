import type { Node } from './node.ts';

/** The nodes of one message by the decoder that took each apart. */
type ByDecoder = ReadonlyMap<string, readonly Node[]>;

const NONE: readonly Node[] = Object.freeze([]);

/** One walk serves all protocols; whoever changes a tree asks with another list of the same roots. */
const known = new WeakMap<readonly Node[], ByDecoder>();

/** The nodes below these roots that the decoder took apart (`form`, `json`, …), parents before children. */
export function carriers(roots: readonly Node[], decoder: string): readonly Node[] {
  let found = known.get(roots);
  if (found === undefined) known.set(roots, (found = walk(roots)));
  return found.get(decoder) ?? NONE;
}

function walk(roots: readonly Node[]): ByDecoder {
  const found = new Map<string, Node[]>();
  const visit = (node: Node): void => {
    const decoder = node.children[0]?.step?.decoder;
    if (decoder === undefined) return;
    const list = found.get(decoder);
    if (list === undefined) found.set(decoder, [node]);
    else list.push(node);
    // Leaves are nearly all there is, and carry nothing.
    for (const child of node.children) if (child.children.length > 0) visit(child);
  };
  roots.forEach(visit);
  return found;
}
