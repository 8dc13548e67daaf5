import type { Node } from './node.ts';

/** What was taken apart in a request, by what carries events, parents first. */
export interface SentNodes {
  /** Forms and queries. */
  readonly forms: readonly Node[];
  /** JSON documents, also those that stand in a string of another one. */
  readonly documents: readonly Node[];
  /** Lines of JSON. */
  readonly lines: readonly Node[];
}

/** What one walk over the tree of a message gives all protocols. */
interface Found {
  /** The nodes by the decoder that took each apart. */
  readonly byDecoder: ReadonlyMap<string, readonly Node[]>;
  /** Plain names of fields: those of forms, queries, parts, cookies. */
  readonly names: ReadonlySet<string>;
  /** The fields of forms and queries that may hold a block of a cipher in base64. */
  readonly long: readonly Node[];
  readonly sent: SentNodes;
}

const NONE: readonly Node[] = Object.freeze([]);

/** Base64 of 16 bytes. */
const LONG = 24;

/** What the sender made up its mind to send; headers and cookies go along with every request. */
const SENT = /^request\.(?:target|body|message\.\d+)$/;

const KINDS: ReadonlyMap<string, keyof SentNodes> = new Map([
  ['query', 'forms'],
  ['form', 'forms'],
  ['multipart', 'forms'],
  ['json', 'documents'],
  ['ndjson', 'lines'],
]);

/**
 * The last message that was asked about: protocols ask about one after another, and a weak map of all of them costs the
 * garbage collector more than the walk. Whoever changes a tree asks with another list of the same roots.
 */
let last: { readonly roots: readonly Node[]; readonly found: Found } | null = null;

/** The nodes below these roots that the decoder took apart (`form`, `json`, …), parents before children. */
export function carriers(roots: readonly Node[], decoder: string): readonly Node[] {
  return foundIn(roots).byDecoder.get(decoder) ?? NONE;
}

/** True when something below these roots has a field of this name, as in a form; names in documents do not count. */
export function hasField(roots: readonly Node[], name: string): boolean {
  return foundIn(roots).names.has(name);
}

/** The fields of forms and queries of 24 characters or more. */
export function longFields(roots: readonly Node[]): readonly Node[] {
  return foundIn(roots).long;
}

/** The nodes of a request's target, body or message that may carry events. */
export function sentNodes(roots: readonly Node[]): SentNodes {
  return foundIn(roots).sent;
}

function foundIn(roots: readonly Node[]): Found {
  if (last?.roots !== roots) last = { roots, found: walk(roots) };
  return last.found;
}

function walk(roots: readonly Node[]): Found {
  const byDecoder = new Map<string, Node[]>();
  const names = new Set<string>();
  const long: Node[] = [];
  const sent: Record<keyof SentNodes, Node[]> = { forms: [], documents: [], lines: [] };
  const visit = (node: Node, isSent: boolean): void => {
    const { children } = node;
    const decoder = children[0]?.step?.decoder;
    if (decoder === undefined) return;
    append(byDecoder, decoder, node);
    const kind = KINDS.get(decoder);
    if (isSent && kind !== undefined) sent[kind].push(node);
    const mayBeLong = isForm(decoder);
    for (const child of children) {
      const { slot } = child;
      if (slot.kind === 'field' && !slot.pointer.startsWith('/')) names.add(slot.pointer);
      if (mayBeLong && (child.text?.length ?? 0) >= LONG) long.push(child);
      // Leaves are nearly all there is, and carry nothing.
      if (child.children.length > 0) visit(child, isSent);
    }
  };
  for (const root of roots) if (root.children.length > 0) visit(root, SENT.test(root.root));
  return { byDecoder, names, long, sent };
}

function isForm(decoder: string | undefined): boolean {
  return decoder === 'form' || decoder === 'query';
}

function append(lists: Map<string, Node[]>, name: string, node: Node): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [node]);
  else list.push(node);
}
