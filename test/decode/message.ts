import { readFileSync } from 'node:fs';
import type { Node, UnwrapOptions } from '../../src/decode/index.ts';
import { parseHttpRequest, unwrap } from '../../src/decode/index.ts';
import type { Header, Key, Message } from '../../src/model/index.ts';

/** A POST with this body; a string is sent as UTF-8. */
export function post(body: Uint8Array | string, headers: readonly Header[] = []): Message {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  return { side: 'request', prefix: 'x1', target: '/collect', headers, body: bytes, bodyComplete: true };
}

/** A GET of this target. */
export function get(target: string, headers: readonly Header[] = []): Message {
  return { side: 'request', prefix: 'x1', target, headers, body: null, bodyComplete: true };
}

const folder = new URL('../../fixtures/decode/', import.meta.url);

/** One file of fixtures/decode, taken as a raw HTTP request. */
export function fixture(path: string): Message {
  const parsed = parseHttpRequest(new Uint8Array(readFileSync(new URL(path, folder))));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`);
  return parsed.message;
}

/** The nodes that a decoder made. */
export function madeBy(nodes: readonly Node[], decoder: string): readonly Node[] {
  return nodes.filter(({ step }) => step?.decoder === decoder);
}

/** Decoders of all steps in a message, without the splitters that only take apart what is in the clear. */
export function claims(message: Message, options?: UnwrapOptions): readonly string[] {
  const splitters = new Set(['query', 'form', 'cookie', 'json', 'ndjson', 'multipart', 'content-encoding']);
  const steps = unwrap(message, options).nodes.flatMap(({ step }) => (step === null ? [] : [step.decoder]));
  return steps.filter((decoder) => !splitters.has(decoder));
}

/** The root that a node grew from. */
export function rootOf(node: Node): Node {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** A key as an analyst hands it over. */
export function analystKey(text: string, iv: Uint8Array | null = null): Key {
  return { label: `key ${text}`, bytes: new TextEncoder().encode(text), iv, source: 'analyst' };
}
