import type { TextNode } from '../model/index.ts';
import type { Node } from './node.ts';

/** What a detector sees of the node: the node itself, whose id and name are made when asked for; null when it has no text. */
export function toTextNode(node: Node): TextNode | null {
  return hasText(node) ? node : null;
}

function hasText(node: Node): node is Node & TextNode {
  return node.text !== null;
}
