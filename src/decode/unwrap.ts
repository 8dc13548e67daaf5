import type { Event, Grade, Key, Message } from '../model/index.ts';
import { openBudget } from './budget.ts';
import { contentCodings } from './content-codings.ts';
import type { Decoder } from './decoder.ts';
import { messageGrade } from './grade.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import type { Node, TreeNode } from './node.ts';
import { plainRoots } from './plain-roots.ts';
import type { Protocol } from './protocol.ts';
import { reopen } from './reopen.ts';
import { rootsOf } from './roots.ts';
import type { Search } from './search.ts';
import { expand, force } from './search.ts';
import { hasTrace } from './traces.ts';
import { unlock } from './unlock.ts';

export interface UnwrapOptions {
  /**
   * Secrets that the analyst handed over, which are tried on everything, and those with the source `capture`, which are
   * tried on what stays closed.
   */
  readonly keys?: readonly Key[];
  /** Secrets of other messages of the capture; asked only when something stayed closed. */
  readonly captured?: () => readonly Key[];
  readonly limits?: Partial<Limits>;
  /** Monotonic milliseconds; the room is pure, so time is handed in. Absent: no time budget. */
  readonly clock?: () => number;
  /**
   * Leaves a readable document (JSON, HTML, XML) in one piece instead of taking its fields apart, and asks no protocol:
   * enough for what came back to the phone, and many times cheaper.
   */
  readonly wholeDocuments?: boolean;
  /** Notes every attempt on the node that it was made on, for people who ask why. */
  readonly explain?: boolean;
}

/** A message taken apart as far as there was evidence. */
export interface Unwrapped {
  /** Parents before children, roots first; ids unique. */
  readonly nodes: readonly Node[];
  /** Recognised wire format, or null. */
  readonly protocol: string | null;
  readonly events: readonly Event[];
  readonly grade: Grade;
  /** Which limit ended the search, null when none did. */
  readonly partial: string | null;
}

/** The parts that a search is made of. */
export interface Kit {
  readonly decoders: readonly Decoder[];
  readonly protocols: readonly Protocol[];
}

const NONE: readonly Protocol[] = Object.freeze([]);

/** Takes a message apart with the given decoders and protocols. Ends on any input, throws on none. */
export function unwrapWith(kit: Kit, message: Message, options: UnwrapOptions = {}): Unwrapped {
  const { keys = [], limits = {}, clock, wholeDocuments = false, explain = false } = options;
  const budget = openBudget({ ...defaultLimits, ...limits }, clock);
  const contentType = headerOf(message, 'content-type');
  const privateKeys = keys.filter(({ form }) => form === 'rsa-private');
  const handed = keys.filter(({ source, form }) => source !== 'capture' && form !== 'rsa-private');
  const search: Search = {
    decoders: kit.decoders,
    keys: handed,
    vectors: [],
    contentType,
    budget,
    whole: wholeDocuments,
    explain,
  };
  const roots = rootsOf(message);
  budget.nodes -= roots.length;
  const body = message.body === null ? null : (roots.at(-1) ?? null);
  // The body first: whatever runs out, it is what the message was sent for.
  if (body !== null) expandBody(search, body, message);
  // A key may open what was plain before.
  const plain = handed.length === 0 && !explain ? plainRoots(kit) : null;
  for (const root of roots) {
    if (root === body || plain?.has(root, contentType) === true) continue;
    expand(search, root);
    plain?.add(root, contentType);
  }
  const protocols = wholeDocuments ? NONE : kit.protocols;
  const unlocked = unlock(search, protocols, roots);
  const first = listOf(roots);
  const captured = (): readonly Key[] => [
    ...keys.filter(({ source }) => source === 'capture'),
    ...(options.captured?.() ?? []),
  ];
  const reopened = reopen(search, first, { captured, privateKeys });
  const nodes = reopened ? listOf(roots) : first;
  // Another list for another tree: what was found below the roots is remembered by their list.
  const named = recognise(protocols, unlocked || reopened ? [...roots] : roots, nodes);
  const stopped = nodes.find(({ outcome }) => outcome.kind === 'stopped')?.outcome;
  const partial = stopped?.kind === 'stopped' ? stopped.limit : null;
  return { nodes, ...named, grade: messageGrade(body), partial };
}

/** Undoes the Content-Encoding chain as far as the header tells the truth, then takes apart what is there. */
function expandBody(search: Search, body: TreeNode, { headers }: Message): void {
  const decoder = search.decoders.find(({ family }) => family === 'transport');
  let node = body;
  for (const coding of decoder === undefined ? [] : contentCodings(headers)) {
    const child = force(search, node, { decoder: decoder!, params: { coding } });
    if (child === null) break;
    node = child;
  }
  if (node.outcome.kind !== 'stopped') expand(search, node);
}

/** Asks the protocols in turn; the first that recognises something marks its nodes and splits the events. */
function recognise(
  protocols: readonly Protocol[],
  roots: readonly TreeNode[],
  nodes: readonly TreeNode[],
): Pick<Unwrapped, 'protocol' | 'events'> {
  for (const protocol of protocols) {
    if (protocol.traces !== undefined && !hasTrace(roots, protocol.traces)) continue;
    const carriers = protocol.recognise(roots);
    if (carriers.length === 0) continue;
    const { events, marks } = protocol.open(carriers);
    const marked = new Map(marks.map((mark) => [mark.node, mark]));
    for (const node of nodes) {
      const mark = marked.get(node);
      if (mark === undefined) continue;
      node.outcome = mark.outcome;
      node.sealed = mark.grade;
    }
    return { protocol: protocol.id, events };
  }
  return { protocol: null, events: [] };
}

/** The roots, then all below them, parents first. */
function listOf(roots: readonly TreeNode[]): readonly TreeNode[] {
  const nodes = [...roots];
  for (const root of roots) collect(root, nodes);
  return nodes;
}

function collect(node: TreeNode, into: TreeNode[]): void {
  for (const child of node.children) {
    into.push(child);
    collect(child, into);
  }
}

function headerOf({ headers }: Message, name: string): string | null {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1].toLowerCase() ?? null;
}
