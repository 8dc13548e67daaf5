import type { TreeNode } from './node.ts';

/** `request.headers.referer` -> `referer`; the target and the body have no name. */
const NAMED_ROOT = /^(?:request|response)\.(?:headers|cookies)\.(.+)$/s;

/**
 * Name of the field that a node sat in: the last token of its pointer that is not an index, a plain field name, or what
 * the parent was called when the node is all of its parent.
 */
export function fieldName(node: TreeNode): string | null {
  let at: TreeNode = node;
  for (;;) {
    const { birth } = at;
    if (birth === null) return NAMED_ROOT.exec(at.root)?.[1]?.replace(/#\d+$/, '') ?? null;
    if (birth.slot.kind === 'field') {
      const name = birth.decoder.pointers === true ? lastName(birth.slot.pointer) : birth.slot.pointer;
      if (name !== null) return name;
    }
    at = birth.parent;
  }
}

function lastName(pointer: string): string | null {
  const tokens = pointer.split('/').slice(1);
  const token = tokens.findLast((each) => !/^\d+$/.test(each));
  return token === undefined ? null : token.replaceAll('~1', '/').replaceAll('~0', '~');
}
