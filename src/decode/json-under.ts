import type { Node } from './node.ts';

/** The JSON document that a node is, or that came out of it through base64, gzip, …; null when there is none. */
export function jsonUnder(node: Node): Node | null {
  if (node.outcome.kind === 'structured' && node.outcome.format === 'json') return node;
  const [child] = node.children;
  return child?.slot.kind === 'whole' ? jsonUnder(child) : null;
}
