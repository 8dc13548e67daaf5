import type { TextNode } from '../model/index.ts';
import type { CompiledCanaries } from './compile-canaries.ts';
import { deepestOnly } from './deepest.ts';
import type { Context, Detector, RawHit } from './detector.ts';
import { withoutOverlaps } from './overlaps.ts';
import type { PlacedHit } from './placed-hit.ts';
import { detectors } from './registry.ts';
import type { SilentHeaders } from './silent-headers.ts';
import { createSilentHeaders } from './silent-headers.ts';
import { type Shown, shownTo } from './shown.ts';

/** What all detectors said of one message. */
export interface Inspection {
  readonly hits: readonly PlacedHit[];
  /** `canary: <error>` for each detector that threw; its own hits are lost, the others' are not. */
  readonly crashed: readonly string[];
}

/**
 * Runs the detectors over the text nodes of one request. Nodes of a response are passed over: they did not leave the phone.
 * A value is reported once per branch of the tree, at its deepest node. Never throws.
 */
export function inspect(nodes: readonly TextNode[], context: Context): Inspection {
  let silent = memories.get(context.canaries);
  if (silent === undefined) memories.set(context.canaries, (silent = createSilentHeaders()));
  return inspectWith(detectors, nodes, context, silent(context.host));
}

const memories = new WeakMap<CompiledCanaries, ReturnType<typeof createSilentHeaders>>();

/** The same with detectors of the caller's choice, in order of precedence; `silent` remembers for exactly these. */
export function inspectWith(
  chosen: readonly Detector[],
  nodes: readonly TextNode[],
  context: Context,
  silent?: SilentHeaders,
): Inspection {
  const sent = nodes.filter(
    (node) => !node.root.startsWith('response') && node.text !== '' && !(node.parentId === null && silent?.has(node)),
  );
  const joined = sent.map((node) => node.text).join('\n');
  const work: Work = { sent, joined, shown: shownTo(chosen, sent, joined), above: aboveIn(nodes), context };
  const byNode = new Map<string, PlacedHit[]>();
  const crashed: string[] = [];
  for (const detector of chosen) {
    try {
      for (const hit of hitsOf(detector, work)) {
        const known = byNode.get(hit.payloadId);
        if (known === undefined) byNode.set(hit.payloadId, [hit]);
        else known.push(hit);
      }
    } catch (error) {
      crashed.push(`${detector.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (silent !== undefined && crashed.length === 0) {
    for (const node of sent) if (node.parentId === null && !byNode.has(node.id)) silent.add(node);
  }
  if (byNode.size === 0) return { hits: [], crashed };
  const hits = sent.flatMap((node) => withoutOverlaps(byNode.get(node.id) ?? []));
  return { hits: deepestOnly(hits, sent), crashed };
}

interface Work {
  readonly sent: readonly TextNode[];
  readonly joined: string;
  readonly shown: Shown;
  readonly above: (node: TextNode) => TextNode | null;
  readonly context: Context;
}

const NOTHING: readonly PlacedHit[] = Object.freeze([]);

/** Gathered before anything is kept, so that a detector that throws half-way leaves no hits. */
function hitsOf(detector: Detector, { sent, joined, shown, above, context }: Work): readonly PlacedHit[] {
  const nodes = detector.fields === undefined ? sent : shown.get(detector);
  if (nodes === undefined || detector.prefilter?.(joined, context) === false) return NOTHING;
  const hits: PlacedHit[] = [];
  for (const node of nodes) {
    for (const raw of detector.inspect(node, context, above)) hits.push(placed(detector, node, raw));
  }
  return hits;
}

/** Finds the node that another one came out of; the nodes are put in order when somebody asks. */
function aboveIn(nodes: readonly TextNode[]): (node: TextNode) => TextNode | null {
  let byId: ReadonlyMap<string, TextNode> | null = null;
  return ({ parentId }) => {
    if (parentId === null) return null;
    byId ??= new Map(nodes.map((node) => [node.id, node]));
    return byId.get(parentId) ?? null;
  };
}

function placed(detector: Detector, node: TextNode, raw: RawHit): PlacedHit {
  return {
    detector: detector.id,
    version: detector.version,
    messageId: raw.messageId,
    message: wording(detector, raw),
    kind: raw.kind,
    confidence: raw.confidence,
    value: node.text.slice(raw.span.start, raw.span.end),
    canary: raw.canary,
    span: raw.span,
    payloadId: node.id,
  };
}

const LONGEST_WORD = 120;

function wording(detector: Detector, { messageId, data }: RawHit): string {
  const template = detector.messages[messageId];
  if (template === undefined) throw new Error(`no message named ${messageId}`);
  return template.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const word = data[name];
    if (word === undefined) return place;
    return word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
  });
}
