import { carriers } from './carriers.ts';
import type { Node } from './node.ts';

const OBJECT = /^[\s\ufeff]{0,16}\{/;
const BODY = /^(?:request|response)\.(?:body|message)/;

/** The part of a form, query or document at this name or pointer; null when there is none. */
export function fieldOf(node: Node, pointer: string): Node | null {
  return node.children.find(({ slot }) => slot.kind === 'field' && slot.pointer === pointer) ?? null;
}

/** The text of that part; null when there is none. */
export function fieldText(node: Node, pointer: string): string | null {
  return fieldOf(node, pointer)?.text ?? null;
}

/** The JSON objects below these roots that hold this piece of text: a native search, before anything is parsed. */
export function objectsWith(roots: readonly Node[], marker: string): readonly Node[] {
  return carriers(roots, 'json').filter(
    ({ text }) => text !== null && OBJECT.test(text.slice(0, 17)) && text.includes(marker),
  );
}

/** The root of the body, or of a WebSocket message; null when there is none. */
export function bodyOf(roots: readonly Node[]): Node | null {
  // The body is the last root, and the only one that is no header, target or cookie.
  return roots.findLast(({ root, parent }) => parent === null && BODY.test(root)) ?? null;
}

/** The text of a request header by its lower-case name; null when it was not sent. */
export function headerText(roots: readonly Node[], name: string): string | null {
  const wanted = `request.headers.${name}`;
  return roots.find(({ root }) => root === wanted)?.text ?? null;
}

/** What is left of a node when its whole was decoded, again and again; the node itself when it was not. */
export function innermost(node: Node): Node {
  const [child] = node.children;
  return child?.slot.kind === 'whole' ? innermost(child) : node;
}
