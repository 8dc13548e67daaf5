import type { Key, StepParams } from '../model/index.ts';
import type { AttemptNote } from './attempt-note.ts';
import type { Budget } from './budget.ts';
import { candidates } from './candidates.ts';
import type { Allowance, Decoded, Decoder, Success } from './decoder.ts';
import { SURE, textBits, THRESHOLD } from './evidence.ts';
import { labels } from './label.ts';
import type { LimitName } from './limits.ts';
import { MEDIA_BITS, mediaFormat } from './media.ts';
import { TreeNode } from './node.ts';
import { hidesNoise } from './noise.ts';

/** What one search works with. */
export interface Search {
  readonly decoders: readonly Decoder[];
  readonly keys: readonly Key[];
  /** Initialisation vectors that stand in the message. */
  readonly vectors: readonly Uint8Array[];
  readonly contentType: string | null;
  readonly budget: Budget;
  /** Leave a document that can be read as it is in one piece. */
  readonly whole: boolean;
  /** Keep a note of every attempt on the node that it was made on. */
  readonly explain: boolean;
}

/** Attempts made on one leaf and all that came out of it; the more there were, the more evidence a weak one needs. */
interface Attempts {
  count: number;
}

/** What became of one attempt; `over`: the time is. */
type Attempt = 'accepted' | 'refused' | 'over';

const NO_SETTINGS: readonly StepParams[] = Object.freeze([Object.freeze({})]);

/** Takes a node apart as far as there is evidence and budget; its outcome, children and bits are set afterwards. */
export function expand(search: Search, node: TreeNode, attempts: Attempts = { count: 0 }): void {
  const { content } = node;
  const format = content.fromText ? null : mediaFormat(content.bytes);
  if (format !== null) {
    node.outcome = { kind: 'structured', format };
    node.bits = MEDIA_BITS;
    return;
  }
  const under = node.birth?.decoder.family ?? null;
  const top = node.birth === null || node.birth.decoder.family === 'transport';
  if (search.whole && top && isDocument(content)) return;
  const around = { root: node.root, top, contentType: search.contentType, keys: search.keys, under };
  const chosen = candidates(search.decoders, content, around);
  if (chosen.length === 0) {
    close(node, attempts, []);
    return;
  }
  const limit = exhausted(search.budget, node.depth);
  if (limit !== null) {
    node.outcome = { kind: 'stopped', limit };
    return;
  }
  for (const decoder of chosen) {
    const settings = settingsOf(search, node, decoder);
    if (settings.length === 0) note(search, { node, decoder }, { reason: 'there is no key or setting that fits' });
    for (const params of settings) {
      const result = attempt(search, { node, decoder, params, attempts });
      if (result !== 'refused') return;
    }
  }
  close(
    node,
    attempts,
    chosen.map(({ id }) => id),
  );
}

/** JSON, HTML or XML by its first character, and readable to the end. */
function isDocument(content: TreeNode['content']): boolean {
  return /^\s{0,16}[{[<]/.test(content.text?.slice(0, 17) ?? '') && content.readable;
}

function exhausted(budget: Budget, depth: number): LimitName | null {
  if (depth >= budget.limits.depth) return 'depth';
  return budget.nodes <= 0 ? 'nodes' : null;
}

interface Try {
  readonly node: TreeNode;
  readonly decoder: Decoder;
  readonly params: StepParams;
  readonly attempts: Attempts;
}

/** Walks one step that is known beforehand (a Content-Encoding): the child, or null when the bytes do not fit. */
export function force(search: Search, node: TreeNode, step: { decoder: Decoder; params: StepParams }): TreeNode | null {
  const decoded = guarded(search, { node, ...step, attempts: { count: 0 } });
  if (decoded === null) return null;
  if (!decoded.ok) {
    if (decoded.limit !== null) node.outcome = { kind: 'stopped', limit: decoded.limit };
    return null;
  }
  const [child] = adopt(search, { node, ...step, attempts: { count: 0 } }, decoded);
  node.outcome = { kind: 'structured', format: formatOf(step.decoder, decoded) };
  return child ?? null;
}

function attempt(search: Search, tried: Try): Attempt {
  const { node, decoder, attempts } = tried;
  const { budget } = search;
  if (budget.late()) {
    node.outcome = { kind: 'stopped', limit: 'time' };
    return 'over';
  }
  const decoded = guarded(search, tried);
  if (decoded === null) {
    note(search, tried, { verdict: 'crashed' });
    return 'refused';
  }
  if (!decoded.ok) {
    note(search, tried, { reason: decoded.reason });
    if (decoded.limit !== null && node.outcome.kind !== 'stopped') {
      node.outcome = { kind: 'stopped', limit: decoded.limit };
      node.bits = Math.max(node.bits, decoded.bits);
    }
    return 'refused';
  }
  const before = budget.nodes;
  const outcome = node.outcome;
  const sure = decoder.family === 'structure' || decoded.bits >= SURE;
  if (!sure) attempts.count += 1;
  const children = adopt(search, tried, decoded);
  for (const [index, child] of children.entries()) {
    const other = decoded.parts[index]?.insteadOf;
    const isSecondReading = other !== undefined && (children[other]?.children.length ?? 0) > 0;
    if (!isSecondReading) expand(search, child, sure ? { count: 0 } : attempts);
  }
  const found = testimony(children, decoded);
  const bits = decoded.bits + found * decoded.trust;
  const needed = sure ? 0 : THRESHOLD + Math.log2(attempts.count);
  const isProved = sure || (found > 0 && bits >= needed);
  const weighed = { own: decoded.bits, found: found * decoded.trust, needed };
  note(search, tried, { ...weighed, verdict: isProved ? 'accepted' : 'refused' });
  if (!isProved) {
    const [child] = children;
    if (decoder.family === 'encoding' && child !== undefined && hidesNoise(node.content, child.content)) {
      node.noise = true;
    }
    node.children = [];
    node.outcome = outcome;
    budget.nodes = before;
    return 'refused';
  }
  node.bits = attempts.count > 0 ? Math.max(textBits(node.content), bits) : bits;
  if (children.length < decoded.parts.length) node.outcome = { kind: 'stopped', limit: 'nodes' };
  else if (decoder.family === 'encoding' && node.text !== null) node.outcome = { kind: 'text' };
  else node.outcome = { kind: 'structured', format: formatOf(decoder, decoded) };
  return 'accepted';
}

/** Writes down what came of an attempt when somebody wants to know. */
function note({ explain }: Search, { node, decoder, params = {} }: Noted, what: Partial<AttemptNote>): void {
  if (!explain) return;
  node.attempts.push({
    decoder: decoder.id,
    params,
    verdict: 'unfit',
    own: 0,
    found: 0,
    needed: 0,
    reason: null,
    ...what,
  });
}

type Noted = Pick<Try, 'node' | 'decoder'> & Partial<Pick<Try, 'params'>>;

/** The strongest evidence in what came out, as far as it may be believed. */
function testimony(children: readonly TreeNode[], { parts, needs }: Success): number {
  return children.reduce((most, child, index) => {
    return needs === 'structure' && !isOpened(child) ? most : Math.max(most, parts[index]?.bits ?? child.bits);
  }, 0);
}

/** A format came to light, and not only another spelling. */
function isOpened({ children, outcome }: TreeNode): boolean {
  if (outcome.kind === 'structured') return true;
  return children.some((child) => child.birth?.decoder.respells !== true || isOpened(child));
}

/** Runs a decoder: the only place where a decoder may throw. Null when it crashed; the node then says so. */
function guarded({ budget, keys }: Search, { node, decoder, params }: Try): Decoded | null {
  const { bytes: maxOutput, name } = budget.output(node.size);
  const allowance: Allowance = { maxOutput, limit: name, maxParts: budget.nodes + 1, keys };
  try {
    const inPlace = decoder.family === 'encoding' || decoder.family === 'cipher';
    if (inPlace && node.size > maxOutput) return { ok: false, reason: 'over the limit', limit: name, bits: 0 };
    const decoded = decoder.decode(node.content, allowance, params);
    if (decoded.ok && decoder.family !== 'structure') {
      for (const { content } of decoded.parts) budget.bytes -= content.size;
    }
    return decoded;
  } catch (error) {
    crash(node, decoder, error);
    return null;
  }
}

function settingsOf(search: Search, node: TreeNode, decoder: Decoder): readonly StepParams[] {
  if (decoder.settings === undefined) return NO_SETTINGS;
  try {
    return decoder.settings(node.content, search.keys, search.vectors);
  } catch (error) {
    crash(node, decoder, error);
    return [];
  }
}

function crash(node: TreeNode, decoder: Decoder, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  node.outcome = { kind: 'crashed', decoder: decoder.id, message };
}

/** Makes children of the parts, as many as the budget allows. */
function adopt({ budget }: Search, { node, decoder, params }: Try, { parts }: Success): readonly TreeNode[] {
  const names = labels(decoder, parts);
  const children: TreeNode[] = [];
  for (const [index, part] of parts.entries()) {
    if (budget.nodes <= 0) break;
    budget.nodes -= 1;
    const all = part.params === undefined ? params : { ...params, ...part.params };
    const step = { decoder: decoder.id, version: decoder.version, params: all, part: index };
    children.push(new TreeNode(part.content, { parent: node, decoder, slot: part.slot, step, label: names[index]! }));
  }
  node.children = children;
  return children;
}

/** Nothing opened the node: it is text, or opaque. Evidence is weighed only where an ancestor still waits for it. */
function close(node: TreeNode, { count }: Attempts, tried: readonly string[]): void {
  const { content, outcome } = node;
  if (outcome.kind !== 'text') return;
  // A text that only spells noise (base64 of ciphertext) is as unread as the noise itself.
  if (node.noise || (!content.fromText && !content.readable)) node.tried = tried;
  else if (count > 0) node.bits = textBits(content);
}

function formatOf(decoder: Decoder, { parts }: Success): string {
  return parts[0]?.params?.['salvaged'] === true ? `${decoder.id} (salvaged)` : decoder.id;
}
