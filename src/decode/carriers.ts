import type { Node } from './node.ts';

/** What one walk over the tree of a message gives all protocols. */
interface Found {
  /** The nodes by the decoder that took each apart. */
  readonly byDecoder: ReadonlyMap<string, readonly Node[]>;
  /** The fields of forms and queries by name. */
  readonly byName: ReadonlyMap<string, readonly Node[]>;
  /** Those of them that may hold a block of a cipher in base64. */
  readonly long: readonly Node[];
}

const NONE: readonly Node[] = Object.freeze([]);

/** Base64 of 16 bytes. */
const LONG = 24;

/**
 * The last message that was asked about: protocols ask about one after another, and a weak map of all of them costs the
 * garbage collector more than the walk. Whoever changes a tree asks with another list of the same roots.
 */
let last: { readonly roots: readonly Node[]; readonly found: Found } | null = null;

/** The nodes below these roots that the decoder took apart (`form`, `json`, …), parents before children. */
export function carriers(roots: readonly Node[], decoder: string): readonly Node[] {
  return foundIn(roots).byDecoder.get(decoder) ?? NONE;
}

/** The fields of forms and queries with this name: the cheap way to the few forms that a protocol may look at. */
export function fieldsNamed(roots: readonly Node[], name: string): readonly Node[] {
  return foundIn(roots).byName.get(name) ?? NONE;
}

/** The fields of forms and queries of 24 characters or more. */
export function longFields(roots: readonly Node[]): readonly Node[] {
  return foundIn(roots).long;
}

function foundIn(roots: readonly Node[]): Found {
  if (last?.roots !== roots) last = { roots, found: walk(roots) };
  return last.found;
}

function walk(roots: readonly Node[]): Found {
  const byDecoder = new Map<string, Node[]>();
  const byName = new Map<string, Node[]>();
  const long: Node[] = [];
  const visit = (node: Node): void => {
    const decoder = node.children[0]?.step?.decoder;
    if (decoder === undefined) return;
    append(byDecoder, decoder, node);
    const isForm = decoder === 'form' || decoder === 'query';
    for (const child of node.children) {
      if (isForm && child.slot.kind === 'field') append(byName, child.slot.pointer, child);
      if (isForm && (child.text?.length ?? 0) >= LONG) long.push(child);
      // Leaves are nearly all there is, and carry nothing.
      if (child.children.length > 0) visit(child);
    }
  };
  for (const root of roots) if (root.children.length > 0) visit(root);
  return { byDecoder, byName, long };
}

function append(lists: Map<string, Node[]>, name: string, node: Node): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [node]);
  else list.push(node);
}
