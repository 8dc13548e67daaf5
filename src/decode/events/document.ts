import { sentNodes } from '../carriers.ts';
import type { Node } from '../node.ts';

const parsed = new WeakMap<Node, unknown>();

/** True for a JSON document that was taken apart, also for one of which a limit cut the last parts off. */
export function isDocument({ children }: Node): boolean {
  return children[0]?.step?.decoder === 'json';
}

/** The value of a document, undefined for what is none; it is parsed once, however many protocols ask. */
export function valueOf(document: Node): unknown {
  if (!parsed.has(document)) parsed.set(document, read(document.text ?? ''));
  return parsed.get(document);
}

function read(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/**
 * The JSON documents of a request whose texts hold all of the words: a cheap test, made before anything is parsed. A
 * document that stands in a string of another one is a document of its own.
 */
export function documentsWith(roots: readonly Node[], words: readonly string[]): readonly Node[] {
  return sentNodes(roots).documents.filter(({ text }) => words.every((word) => text?.includes(word) === true));
}

/** The document that a field is, or that came out of it through base64, gzip, …; null when there is none. */
export function documentUnder(node: Node): Node | null {
  if (isDocument(node)) return node;
  const [child] = node.children;
  return child?.slot.kind === 'whole' ? documentUnder(child) : null;
}
