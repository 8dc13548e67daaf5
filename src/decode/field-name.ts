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

/** The last token of an RFC 6901 pointer that is not an index; null when all are. Walks from the end: it is asked of every leaf. */
function lastName(pointer: string): string | null {
  let end = pointer.length;
  while (end > 0) {
    const slash = pointer.lastIndexOf('/', end - 1);
    if (slash < 0) return null;
    if (!isIndex(pointer, slash + 1, end)) {
      const token = pointer.slice(slash + 1, end);
      return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
    }
    end = slash;
  }
  return null;
}

function isIndex(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return end > start;
}
