import type { Key } from '../model/index.ts';
import { Content } from './content.ts';
import type { Operation } from './cyberchef.ts';
import { cutOut, takeBytes } from './cyberchef.ts';
import type { Decoder } from './decoder.ts';
import type { Node } from './node.ts';
import { decoders } from './registry.ts';

/** The way to a node in CyberChef's words. */
export interface Recipe {
  readonly operations: readonly Operation[];
  /** Why it ends before the node, in a sentence; null when it leads to the very bytes. */
  readonly ends: string | null;
}

export interface RecipeOptions {
  /** What the first operation is given: the whole message as it was sent; absent: the bytes of the root. */
  readonly raw?: Uint8Array;
  /** Those that were handed over: a step through a cipher is written with its key. */
  readonly keys?: readonly Key[];
}

/**
 * A recipe of CyberChef that leads to the node, so that an outsider can check a trail with a tool that we did not write.
 * It ends where CyberChef has no operation for a step.
 */
export function recipeOf(node: Node, { raw, keys = [] }: RecipeOptions = {}): Recipe {
  const way: Node[] = [];
  for (let at: Node | null = node; at !== null; at = at.parent) way.unshift(at);
  const root = way[0]!;
  const start = raw === undefined ? [] : operationsToRoot(raw, root);
  if (start === null) {
    return {
      operations: [],
      ends: `${root.root} does not stand in the message in one piece; begin with its own bytes.`,
    };
  }
  const operations = [...start];
  for (const child of way.slice(1)) {
    const decoder = decoders.find(({ id }) => id === child.step?.decoder);
    const found = decoder === undefined ? null : operationsOf(decoder, child, keys);
    if (found === null) {
      return { operations, ends: `CyberChef has no operation that does what ${String(child.step?.decoder)} did here.` };
    }
    operations.push(...found);
    if (decoder?.family === 'binary' && child.slot.kind === 'whole') {
      return { operations, ends: `CyberChef writes what ${decoder.id} holds in a notation of its own.` };
    }
  }
  return { operations, ends: null };
}

function operationsOf(decoder: Decoder, child: Node, keys: readonly Key[]): readonly Operation[] | null {
  const before = contentOf(child.parent!);
  const params = child.step!.params;
  // Damaged streams are refused there.
  if (params['salvaged'] === true) return null;
  if (decoder.operations !== undefined) {
    return decoder.operations({ before, after: contentOf(child), slot: child.slot, params, keys });
  }
  const { cyberchef } = decoder.docs;
  if (cyberchef === undefined || child.slot.kind !== 'whole') return cutOut(before.bytes, child.bytes);
  const { leftover } = params;
  return typeof leftover === 'number' ? [takeBytes(0, before.size - leftover), cyberchef] : [cyberchef];
}

function contentOf({ text, bytes }: Node): Content {
  return text === null ? Content.ofBytes(bytes) : Content.ofText(text);
}

/** Headers and cookies are looked for behind their names; the body is the end of the message. */
function operationsToRoot(raw: Uint8Array, { root, bytes, parent }: Node): readonly Operation[] | null {
  if (parent !== null || bytes.length === 0) return null;
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  if (root.endsWith('.body')) {
    const start = buffer.lastIndexOf(bytes);
    return start < 0 ? null : [takeBytes(start, bytes.length)];
  }
  const name = /\.headers\.([^#]+)/.exec(root)?.[1] ?? (root.includes('.cookies.') ? 'cookie' : null);
  const at = name === null ? 0 : buffer.toString('latin1').toLowerCase().indexOf(`\n${name}:`);
  return at < 0 ? null : cutOut(raw, bytes, at);
}
