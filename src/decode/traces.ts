import { carriers, hasField, longFields } from './carriers.ts';
import { bodyOf, headerText } from './fields.ts';
import type { Node } from './node.ts';

/**
 * What a message must hold before a protocol is asked about it; one of them is enough. Necessary, never sufficient: it keeps
 * the two dozen that an ordinary message has nothing of from looking at it.
 */
export interface Traces {
  /** Names of fields of forms, queries and parts. */
  readonly fields?: readonly string[];
  /** Pieces of the text of a JSON document. */
  readonly words?: readonly string[];
  /** Decoders that took a node apart. */
  readonly decoders?: readonly string[];
  /** Names of request headers, in lower case. */
  readonly headers?: readonly string[];
  /** A body that stayed closed. */
  readonly closedBody?: true;
  /** A field of a form or query that may hold a block of a cipher. */
  readonly longField?: true;
}

/** True when at least one of the traces is there. */
export function hasTrace(roots: readonly Node[], traces: Traces): boolean {
  const { fields, words, decoders, headers, closedBody, longField } = traces;
  if (fields?.some((name) => hasField(roots, name)) === true) return true;
  if (decoders?.some((decoder) => carriers(roots, decoder).length > 0) === true) return true;
  if (longField === true && longFields(roots).length > 0) return true;
  if (closedBody === true && isClosedBody(roots.at(-1))) return true;
  if (headers?.some((name) => headerText(roots, name) !== null) === true) return true;
  if (words === undefined) return false;
  return carriers(roots, 'json').some(({ text }) => words.some((word) => text?.includes(word)));
}

/** The body is the last root. */
function isClosedBody(node: Node | undefined): boolean {
  return node?.children.length === 0 && bodyOf([node]) !== null;
}
