import type { TextNode } from '../model/index.ts';
import type { Node } from './node.ts';

/** What a detector sees of the node; null when it has no text. */
export function toTextNode(node: Node): TextNode | null {
  const { id, parent, root, name, text } = node;
  return text === null ? null : { id, parentId: parent?.id ?? null, root, name, text };
}
