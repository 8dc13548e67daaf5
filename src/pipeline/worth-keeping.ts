import type { Node, Unwrapped } from '../decode/index.ts';
import type { Finding } from '../model/index.ts';

/** Roots that a message was sent for: its body, or a message of a WebSocket. */
const BODY = /^request\.(?:body|message\.\d+)$/;

/** Roots of what the phone itself made up its mind to send. */
const SENT = /^request\.(?:body|target|message\.\d+)$/;

/** Outcomes that a reader must be told of, wherever they stand in the tree. */
const TELLING = new Set(['opaque', 'sealed', 'stopped', 'crashed']);

/**
 * The nodes whose rows are stored: the request's body itself, what was found in or belongs to an event, what could not be read,
 * and everything on the way there. The rest can be had again from the raw bytes at any time.
 */
export function worthKeeping(unwrapped: Unwrapped, findings: readonly Finding[]): readonly Node[] {
  const wanted = new Set<string>();
  for (const { payloadId } of findings) wanted.add(payloadId);
  for (const { payloadId } of unwrapped.events) wanted.add(payloadId);
  const kept = new Set<Node>();
  for (const node of unwrapped.nodes) {
    const isTelling = TELLING.has(node.outcome.kind) && !isToken(node);
    const isBody = node.parent === null && BODY.test(node.root);
    if (!isBody && !isTelling && (wanted.size === 0 || !wanted.has(node.id))) continue;
    for (let at: Node | null = node; at !== null && !kept.has(at); at = at.parent) kept.add(at);
  }
  // Parents first, as the tree gave them.
  return unwrapped.nodes.filter((node) => kept.has(node));
}

/** Tokens in headers and cookies spell noise by design; in a body or a target it is a payload that was not read. */
function isToken({ root, text }: Node): boolean {
  return text !== null && !SENT.test(root);
}
