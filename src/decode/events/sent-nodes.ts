import type { Node } from '../node.ts';

/** What was taken apart in a request, by what carries events, parents first. */
export interface SentNodes {
  /** Forms and queries. */
  readonly forms: readonly Node[];
  /** JSON documents, also those that stand in a string of another one. */
  readonly documents: readonly Node[];
  /** Lines of JSON. */
  readonly lines: readonly Node[];
}

/** What the sender made up its mind to send; headers and cookies go along with every request. */
const SENT = /^request\.(?:target|body|message\.\d+)$/;

const KINDS: ReadonlyMap<string, keyof SentNodes> = new Map([
  ['query', 'forms'],
  ['form', 'forms'],
  ['multipart', 'forms'],
  ['json', 'documents'],
  ['ndjson', 'lines'],
]);

/** Every protocol asks for the same nodes of the same message. */
const known = new WeakMap<readonly Node[], SentNodes>();

/** The nodes of a request's target, body or message that may carry events; one walk serves all protocols. */
export function sentNodes(roots: readonly Node[]): SentNodes {
  let nodes = known.get(roots);
  if (nodes === undefined) {
    const found: Record<keyof SentNodes, Node[]> = { forms: [], documents: [], lines: [] };
    for (const root of roots) if (SENT.test(root.root)) collect(root, found);
    known.set(roots, (nodes = found));
  }
  return nodes;
}

function collect(node: Node, into: Readonly<Record<keyof SentNodes, Node[]>>): void {
  const { children } = node;
  if (children.length === 0) return;
  const kind = KINDS.get(children[0]?.step?.decoder ?? '');
  if (kind !== undefined) into[kind].push(node);
  for (const child of children) if (child.children.length > 0) collect(child, into);
}
