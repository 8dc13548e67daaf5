import type { Confidence, TextNode } from '../model/index.ts';
import { percentDecode } from './percent-decode.ts';
import type { PlacedHit } from './placed-hit.ts';

const strength: Readonly<Record<Confidence, number>> = { observed: 2, inferred: 1, possible: 0 };
const DEEPEST = 64;

/**
 * One hit for one value on one branch of the tree: of a node and its descendants that hold the same value, the surest hit stays, and
 * of equally sure ones the deepest. Two readings of one field (`query.q` and `query.q#2`) count as one.
 */
export function deepestOnly(hits: readonly PlacedHit[], nodes: readonly TextNode[]): readonly PlacedHit[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const byPlace = new Map<string, PlacedHit>();
  for (const hit of hits) byPlace.set(placeOf(hit.payloadId, hit), hit);
  const dropped = new Set<PlacedHit>();
  const read = new Set<string>();
  for (const hit of hits) {
    const reading = placeOf(hit.payloadId.replace(/#\d+(?=\/|$)/g, ''), hit);
    if (read.has(reading)) dropped.add(hit);
    read.add(reading);
    let above = parents.get(hit.payloadId) ?? null;
    for (let depth = 0; above !== null && depth < DEEPEST; depth += 1) {
      const higher = byPlace.get(placeOf(above, hit));
      if (higher !== undefined) dropped.add(strength[higher.confidence] > strength[hit.confidence] ? hit : higher);
      above = parents.get(above) ?? null;
    }
  }
  return dropped.size === 0 ? hits : hits.filter((hit) => !dropped.has(hit));
}

function placeOf(payloadId: string, hit: PlacedHit): string {
  const value = hit.canary === null ? percentDecode(hit.value).toLowerCase() : `canary ${hit.canary}`;
  return [payloadId, hit.kind, value].join('\0');
}
