import type { Payload } from '../model/index.ts';
import type { Node } from './node.ts';

/** The node as a plain row that can be posted and stored; its hash is computed here and nowhere before. */
export function toPayload(node: Node): Payload {
  const { id, parent, root, slot, step, outcome, size, sha256, text, trail, grade } = node;
  return { id, parentId: parent?.id ?? null, root, slot, step, outcome, size, sha256, text, trail, grade };
}
