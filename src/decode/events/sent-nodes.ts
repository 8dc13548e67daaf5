import type { Node } from '../node.ts';

/** What the sender made up its mind to send; headers and cookies go along with every request. */
const SENT = /^request\.(?:target|body|message\.\d+)$/;

/** Every protocol asks for the same nodes of the same message. */
const known = new WeakMap<readonly Node[], readonly Node[]>();

/** The nodes of a request's target, body or message that something was found in, parents first. */
export function sentNodes(roots: readonly Node[]): readonly Node[] {
  let nodes = known.get(roots);
  if (nodes === undefined) {
    const all: Node[] = [];
    for (const root of roots) if (SENT.test(root.root)) collect(root, all);
    known.set(roots, (nodes = all));
  }
  return nodes;
}

function collect(node: Node, into: Node[]): void {
  if (node.children.length === 0) return;
  into.push(node);
  for (const child of node.children) collect(child, into);
}
